#include "registers/readers/lpr3_contact_reader.hpp"

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

//! What both deliveries code alike, and the sink; first M2.3.
void take_coded(ContactDraft draft, RowFields const& fields,
                ContactSink const& sink, ParsedRows& out, RowTally& tally)
{
    auto const type = read_contact_type(fields[Field::type]);
    if (!type) {
        tally.count_not_needed();
        tally.count_rule(RowRule::contact_type);
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
    draft.contact = read_id(fields[Field::contact]).value;
    draft.person =
        check.required(Field::person, read_person(fields[Field::person]));
    auto const start_date =
        check.required(Field::start_date, read_date(fields[Field::start_date]));
    auto const start_time =
        check.readable(Field::start_time, read_time(fields[Field::start_time]));
    auto const end_date =
        check.readable(Field::end_date, read_date(fields[Field::end_date]));
    auto const end_time =
        check.readable(Field::end_time, read_time(fields[Field::end_time]));
    if (auto const& cause = check.rejection()) {
        tally.reject(*cause);
        return;
    }
    draft.start = instant(start_date, start_time.value_or(0));
    if (end_date.has_value()) {
        draft.end =
            instant(end_date.value, end_time.value_or(base::minutes_per_day));
    }
    take_coded(draft, fields, sink_, out, tally);
}

void NewerContactReader::operator()(RowFields const& fields, ParsedRows& out,
                                    RowTally& tally) const
{
    RowCheck check;
    ContactDraft draft;
    draft.contact = read_id(fields[Field::contact]).value;
    draft.person =
        check.required(Field::person, read_person(fields[Field::person]));
    draft.start =
        check.required(Field::start, read_datetime(fields[Field::start]));
    draft.end = check.readable(Field::end, read_datetime(fields[Field::end]))
                    .value_or(ContactDraft::open);
    if (auto const& cause = check.rejection()) {
        tally.reject(*cause);
        return;
    }
    draft.delivered_elsewhere =
        only_lpr3_ && !is_code(fields[Field::system], "LPR3");
    take_coded(draft, fields, sink_, out, tally);
}

}  // namespace samspil::registers
