#include "registers/readers/lpr2_contact_reader.hpp"
#include "registers/checks/listed_text.hpp"

#include "registers/readers/end_by_date.hpp"
#include "registers/readers/lpr2_times.hpp"
#include "registers/readers/row_check.hpp"
#include "registers/values/code_values.hpp"
#include "registers/values/date_value.hpp"
#include "registers/values/id_value.hpp"
#include "registers/values/time_value.hpp"
#include "text/ascii.hpp"

namespace samspil::registers {

void Lpr2ContactReader::operator()(RowFields const& fields, ParsedRows& out,
                                   RowTally& tally) const
{
    RowCheck check;
    ContactDraft draft;
    draft.contact =
        check.required(Field::record, read_id(fields[Field::record]));
    draft.person =
        check.required(Field::person, read_person(fields[Field::person]));
    auto const start_date =
        check.required(Field::start_date, read_date(fields[Field::start_date]));
    auto const start_hour =
        check.readable(Field::start_hour, read_hour(fields[Field::start_hour]));
    auto const start_minute = check.readable(
        Field::start_minute, read_minute_of_hour(fields[Field::start_minute]));
    auto const end_date =
        check.readable(Field::end_date, read_date(fields[Field::end_date]));
    auto const end_hour =
        check.readable(Field::end_hour, read_hour(fields[Field::end_hour]));
    if (is_rejected(check, tally)) {
        return;
    }
    tally.count_date(start_date);
    draft.start_date = start_date;
    bool const is_acute = is_code(fields[Field::admission], '1');
    draft.start = lpr2_start(start_date, start_hour, start_minute);
    auto const end = without_open_date(end_date, tally);
    auto const type = code_of(fields[Field::type]);
    if (text::is_char(type, '0') || text::is_char(type, '1')) {
        draft.end = admission_end(draft.start, end, end_hour);
        draft.acute = is_acute;
    } else if (text::is_char(type, '3') ||
               (text::is_char(type, '2') && is_acute)) {
        draft.form = text::is_char(type, '3')
                         ? ContactForm::contact
                         : ContactForm::course_or_emergency;
        draft.end = emergency_end(draft.start, end, end_hour);
        draft.acute = true;
    } else if (text::is_char(type, '2')) {
        draft.form = ContactForm::course;
        draft.start = lpr2_start(start_date, {}, {});  // known by date only
    } else {
        tally.count_not_needed();
        tally.count_rule(QualityRule::no_patient_contact);
        tally.count(FileCount::dropped_type);
        tally.list(FileTexts::types, listed_type(type));
        if (all_psychiatric_) {
            sink_.take_no_contact(draft, out);
        }
        return;
    }
    draft.psychiatric_specialty =
        all_psychiatric_ ||
        is_psychiatric_lpr2_specialty(fields[Field::specialty]);
    draft.action_diagnosis = fields[Field::action_diagnosis];
    sink_.take(draft, out, tally);
}

}  // namespace samspil::registers
