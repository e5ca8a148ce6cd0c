#include "synthetic/lpr2_writer.hpp"

#include <algorithm>

namespace samspil::synthetic {
namespace {

using base::Day;
using base::no_day;

//! Visits further apart than this belong to two courses [d, set].
constexpr int course_gap_days = 180;
//! Emergency visits were records of their own type until here.
constexpr int last_year_of_emergency_type = 2013;

int year_of(Day day)
{
    return base::to_civil(day).year;
}

//! The hour of an instant, 0 to 23: all that LPR2 keeps of an end.
int hour_of(base::Minute minute)
{
    return base::minute_of_day(minute) / 60;
}

}  // namespace

Lpr2Writer::Person::Person(Lpr2Writer const& writer, Archetype const& archetype,
                           Life const& life, Day changeover, Random& random,
                           Block& block)
    : end_(writer.end_),
      changeover_(changeover),
      random_(random),
      records_(writer.numbering_, archetype.number, life.id_text(), block)
{
}

//! Type and end of an admission; \p draw decides what goes wrong.
void Lpr2Writer::Person::describe_stay(Lpr2Record& record, double draw) const
{
    auto const& contact = record.contact;
    record.type = draw > 0.98 ? 1 : 0;
    if (contact.end > base::start_of(changeover_)) {
        // discharged at midnight, admitted again at 01:00 (LPR3)
        record.end_day = changeover_;
        record.end_hour = 0;
        return;
    }
    // when LPR2 was closed, some admissions were not
    bool const is_forgotten = draw > 0.30 && draw < 0.45 &&
                              base::date_of(contact.start) > changeover_ - 60;
    if (contact.end <= end_ && !is_forgotten) {
        record.end_day = base::date_of(contact.end);
        record.end_hour = hour_of(contact.end);
    }
}

//! Type and end of an emergency visit; a few ends have no hour.
void Lpr2Writer::Person::describe_emergency(Lpr2Record& record,
                                            double draw) const
{
    auto& contact = record.contact;
    int const year = year_of(base::date_of(contact.start));
    record.type = year <= last_year_of_emergency_type ? 3 : 2;
    contact.acute = true;
    record.end_day = base::date_of(contact.end);
    if (draw > 0.03) {
        record.end_hour = hour_of(contact.end);
    }
}

void Lpr2Writer::Person::write(HospitalContact const& happened)
{
    if (happened.kind == ContactKind::virtual_contact) {
        return;  // LPR2 knows none
    }
    Lpr2Record record;
    record.contact = happened;
    auto& contact = record.contact;
    double const draw = random_.uniform();
    record.psychiatric = contact.department != Department::somatic;
    if (!record.psychiatric && draw < 0.002) {
        // psychiatry registered among the somatic departments (C_SPEC 50)
        contact.department = Department::psychiatry;
    }
    bool const is_visit = contact.kind == ContactKind::visit ||
                          contact.kind == ContactKind::out_contact;
    if (is_visit && record.psychiatric) {
        this->write_visit(contact);
        return;
    }
    if (contact.kind == ContactKind::ward) {
        this->describe_stay(record, draw);
    } else if (contact.kind == ContactKind::emergency) {
        this->describe_emergency(record, draw);
    } else {
        record.type = 2;
        contact.acute = false;
        record.end_day = base::date_of(contact.start);
    }
    // in the file of the year it ends in
    Day const start = base::date_of(contact.start);
    int const year = year_of(
        record.end_day == no_day ? start : later(start, record.end_day));
    record.has_code = draw < 0.983 || draw > 0.998;
    double const diagnoses = random_.uniform();
    auto const write_numbered = [&] {
        record.number = records_.next_number(record.psychiatric);
        records_.write(record, year, diagnoses);
    };
    write_numbered();
    if (is_visit) {
        records_.write_visit(record, start, year);
    }
    if (draw >= 0.002 && draw < 0.005) {
        write_numbered();  // the same contact once more (M2.5)
    } else if (draw >= 0.005 && draw < 0.007) {
        // a type that is no patient contact (M2.3)
        record.type = draw < 0.006 ? 5 : -1;
        write_numbered();
    }
}

void Lpr2Writer::Person::write_visit(HospitalContact const& contact)
{
    Day const day = base::date_of(contact.start);
    if (course_.open && day - course_.visits.back() > course_gap_days) {
        this->close_course(course_.visits.back() + random_.below(30));
    }
    if (!course_.open) {
        course_.open = true;
        course_.first = contact;
        course_.visits.clear();
    }
    course_.visits.push_back(day);
}

void Lpr2Writer::Person::finish(Day next_visit)
{
    if (!course_.open) {
        return;
    }
    Day const last = course_.visits.back();
    bool const goes_on =
        next_visit != no_day && next_visit - last <= course_gap_days;
    this->close_course(
        goes_on ? changeover_ : earlier(changeover_, last + random_.below(30)));
}

void Lpr2Writer::Person::close_course(Day end)
{
    Lpr2Record record;
    record.number = records_.next_number(record.psychiatric);
    record.type = 2;
    record.contact = course_.first;
    // acute courses are rare: "other 2" with C_INDM 1 and visits
    record.contact.acute = random_.chance(0.01);
    record.end_day = later(end, course_.visits.back());
    record.has_code = random_.chance(0.985);
    Day const first = course_.visits.front();
    bool const without_visits = course_.visits.size() == 1 &&
                                !record.contact.acute && random_.chance(0.3);
    if (!without_visits) {
        // the course was opened before the first visit
        Day const opened = first - random_.below(21);
        record.contact.start =
            record.contact.start - (first - opened) * base::minutes_per_day;
        for (Day const visit : course_.visits) {
            records_.write_visit(record, visit, year_of(visit));
        }
    }
    double const diagnoses = random_.uniform();
    int const first_year = year_of(base::date_of(record.contact.start));
    for (int year = first_year; year <= year_of(record.end_day); ++year) {
        records_.write(record, year, diagnoses);
    }
    course_.open = false;
    course_.visits.clear();
}

}  // namespace samspil::synthetic
