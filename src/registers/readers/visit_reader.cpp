#include "registers/readers/visit_reader.hpp"

#include <algorithm>

#include "registers/readers/row_check.hpp"
#include "registers/values/code_values.hpp"
#include "registers/values/date_value.hpp"
#include "registers/values/id_value.hpp"

namespace samspil::registers {

reference::ContactType VisitReader::type_of(std::string_view place) const
{
    bool const at_home = std::any_of(home_values_.begin(), home_values_.end(),
                                     [place](std::string const& value) {
                                         return is_code(code_of(place), value);
                                     });
    return at_home ? reference::ContactType::out_contact
                   : reference::ContactType::physical;
}

void VisitReader::operator()(RowFields const& fields, ParsedRows& out,
                             RowTally& tally) const
{
    RowCheck check;
    auto const record =
        check.required(Field::record, read_id(fields[Field::record]));
    auto const day =
        check.required(Field::visit_date, read_date(fields[Field::visit_date]));
    if (is_rejected(check, tally)) {
        return;
    }
    tally.count_date(day);
    add_contact(out.ids, key_, family_, record);
    out.visits.push_back({.record = {},
                          .day = day,
                          .type = type_of(fields[Field::place]),
                          .source = source_,
                          .file = file_});
}

}  // namespace samspil::registers
