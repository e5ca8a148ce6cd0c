#include "registers/readers/lpr3_contact_reader.hpp"

#include "registers/readers/end_by_date.hpp"
#include "registers/readers/row_check.hpp"
#include "registers/values/code_values.hpp"
#include "registers/values/date_value.hpp"
#include "registers/values/datetime_value.hpp"
#include "registers/values/id_value.hpp"
#include "registers/values/time_value.hpp"

namespace samspil::registers {
namespace {

std::int64_t instant(base::Day day, std::int32_t minute_of_day)
{
    return std::int64_t{day.value()} * base::minutes_per_day + minute_of_day;
}

//! Read the fields that both deliveries code alike, the type first (M2.3), and
//! pass the row on.
void take_coded(ContactDraft draft, RowFields const& fields,
                ContactSink const& sink, ParsedRows& out, RowTally& tally)
{
    auto const type = read_contact_type(fields[Field::type]);
    if (!type) {
        tally.count_not_needed();
        tally.count_rule(QualityRule::no_patient_contact);
        return;
    }
    draft.type = *type;
    draft.acute = is_code(fields[Field::priority], "ATA1");
    draft.psychiatric_specialty =
        is_psychiatric_specialty(fields[Field::specialty]);
    draft.action_diagnosis = fields[Field::action_diagnosis];
    sink.take(draft, out, tally);
}

}  // namespace

void OlderContactReader::operator()(RowFields const& fields, ParsedRows& out,
                                    RowTally& tally) const
{
    RowCheck check;
    ContactDraft draft;
    draft.contact =
        check.readable(Field::contact, read_id(fields[Field::contact])).value;
    draft.person =
        check.required(Field::person, read_person(fields[Field::person]));
    auto const start_date =
        check.required(Field::start_date, read_date(fields[Field::start_date]));
    auto const start_time = check.readable(
        Field::start_time, read_time(fields[Field::start_time], start_form_));
    auto const end_date =
        check.readable(Field::end_date, read_date(fields[Field::end_date]));
    auto const end_time = check.readable(
        Field::end_time, read_time(fields[Field::end_time], end_form_));
    if (is_rejected(check, tally)) {
        return;
    }
    draft.start = instant(start_date, start_time.value_or(0));
    auto const end = without_open_date(end_date, tally);
    if (end.has_value()) {
        draft.end =
            instant(end.value, end_time.value_or(base::minutes_per_day));
    }
    take_coded(draft, fields, sink_, out, tally);
}

void NewerContactReader::operator()(RowFields const& fields, ParsedRows& out,
                                    RowTally& tally) const
{
    RowCheck check;
    ContactDraft draft;
    draft.contact =
        check.readable(Field::contact, read_id(fields[Field::contact])).value;
    draft.person =
        check.required(Field::person, read_person(fields[Field::person]));
    draft.start =
        check.required(Field::start, read_datetime(fields[Field::start]));
    auto const end =
        check.readable(Field::end, read_datetime(fields[Field::end]));
    if (is_rejected(check, tally)) {
        return;
    }
    draft.end = without_open_instant(end, fields[Field::end], tally)
                    .value_or(ContactDraft::open);
    draft.delivered_elsewhere =
        only_lpr3_ && !is_code(fields[Field::system], "LPR3");
    take_coded(draft, fields, sink_, out, tally);
}

}  // namespace samspil::registers
