#include "registers/readers/diagnosis_reader.hpp"

#include "registers/readers/row_check.hpp"
#include "registers/values/code_values.hpp"
#include "registers/values/id_value.hpp"

namespace samspil::registers {

void DiagnosisReader::operator()(RowFields const& fields, ParsedRows& out,
                                 RowTally& tally) const
{
    RowCheck check;
    auto const contact =
        is_lpr2(family_)
            ? check.required(Field::record, read_id(fields[Field::record]))
            : check.readable(Field::contact, read_id(fields[Field::contact]))
                  .value;
    if (is_rejected(check, tally)) {
        return;
    }
    DiagnosisCode const code(fields[Field::code]);
    bool const is_action = is_code(fields[Field::type], 'A');
    bool const is_secondary = is_code(fields[Field::type], 'B');
    bool const is_needed = (is_action || is_secondary) && !contact.empty() &&
                           !code.is_missing() &&
                           !is_code(fields[Field::retracted], "Ja");
    if (!is_needed) {
        tally.count_not_needed();
        return;
    }
    add_contact(out.ids, key_, family_, contact);
    out.diagnoses.push_back({.contact = {},
                             .code = code,
                             .is_action = is_action,
                             .source = source_,
                             .file = file_});
}

}  // namespace samspil::registers
