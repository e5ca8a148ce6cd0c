#include "registers/readers/lpr3_contact_reader.hpp"

#include <algorithm>

#include "registers/checks/listed_text.hpp"
#include "registers/readers/end_by_date.hpp"
#include "registers/readers/row_check.hpp"
#include "registers/values/code_values.hpp"
#include "registers/values/date_value.hpp"
#include "registers/values/datetime_value.hpp"
#include "registers/values/digits.hpp"
#include "registers/values/id_value.hpp"
#include "registers/values/time_value.hpp"
#include "text/ascii.hpp"

namespace samspil::registers {
namespace {

std::int64_t instant(base::Day day, std::int32_t minute_of_day)
{
    return std::int64_t{day.value()} * base::minutes_per_day + minute_of_day;
}

base::Day day_of(std::int64_t minute)
{
    return base::Day(
        static_cast<std::int32_t>(floor_divide(minute, base::minutes_per_day)));
}

//! Digits of a date that is written as YYYYMMDD.
constexpr std::size_t date_digits = 8;

//! For the check of specialties that are about psychiatry and not known.
void count_specialty(std::string_view field, bool is_known, RowTally& tally)
{
    if (is_known) {
        tally.count(FileCount::specialty);
        return;
    }
    auto const text = value_of(field);
    if (text.empty()) {
        return;
    }
    tally.count(FileCount::specialty);
    if (contains_psyk(text)) {
        tally.count(FileCount::unknown_specialty);
        tally.list(FileTexts::specialties, listed_specialty(text));
    }
}

//! For the check of clock times that were written as numbers and are read as
//! seconds.
void count_time(std::string_view field, std::int64_t minute, RowTally& tally)
{
    auto const text = value_of(field);
    if (!std::all_of(text.begin(), text.end(), text::is_digit)) {
        return;
    }
    tally.count(FileCount::digit_time);
    if (minute - instant(day_of(minute), 0) < 60) {
        tally.count(FileCount::early_digit_time);
    }
}

//! Read the fields that both deliveries code alike, the type first (M2.3), and
//! pass the row on.
void take_coded(ContactDraft draft, RowFields const& fields,
                PsychiatricSpecialties const& psychiatric,
                ContactSink const& sink, ParsedRows& out, RowTally& tally)
{
    auto const type = read_contact_type(fields[Field::type]);
    if (!type) {
        tally.count_not_needed();
        tally.count_rule(QualityRule::no_patient_contact);
        tally.count(FileCount::dropped_type);
        tally.list(FileTexts::types,
                   listed_type(value_of(fields[Field::type])));
        return;
    }
    if (draft.delivered_elsewhere) {
        tally.count(FileCount::left_out_system);
        tally.list(FileTexts::systems,
                   listed_system(value_of(fields[Field::system])));
    }
    draft.type = *type;
    draft.acute = is_code(fields[Field::priority], "ATA1");
    draft.psychiatric_specialty = psychiatric.has(fields[Field::specialty]);
    count_specialty(fields[Field::specialty], draft.psychiatric_specialty,
                    tally);
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
    tally.count_date(start_date);
    if (start_time.has_value()) {
        count_time(fields[Field::start_time], start_time.value, tally);
    }
    auto const end = without_open_date(end_date, tally);
    if (end.has_value()) {
        draft.end =
            instant(end.value, end_time.value_or(base::minutes_per_day));
    }
    take_coded(draft, fields, psychiatric_, sink_, out, tally);
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
    tally.count_date(day_of(draft.start));
    if (value_of(fields[Field::start]).size() != date_digits) {
        count_time(fields[Field::start], draft.start, tally);
    }
    draft.end = without_open_instant(end, fields[Field::end], tally)
                    .value_or(ContactDraft::open);
    draft.delivered_elsewhere =
        only_lpr3_ && !is_code(fields[Field::system], "LPR3");
    take_coded(draft, fields, psychiatric_, sink_, out, tally);
}

}  // namespace samspil::registers
