#include "synthetic/admissions.hpp"

#include <algorithm>
#include <cmath>

#include "synthetic/codes.hpp"

namespace samspil::synthetic {
namespace {

using base::Day;
using base::Minute;
using base::minutes_per_day;

constexpr double acute_share = 0.72;        //!< of first admissions [set]
constexpr double through_emergency = 0.35;  //!< of acute admissions [set]
constexpr int inpatient_minutes = 12 * 60;  //!< M4.2
constexpr int longest_gap = 4 * 60;         //!< M4.1
constexpr double longest_stay_days = 500;

}  // namespace

void Admissions::draw(int count, Department department, Day from, Day until)
{
    department_ = department;
    days_.clear();
    for (; count > 0; --count) {
        days_.push_back(random_.between(from, until));
    }
    std::sort(days_.begin(), days_.end());
    for (Day const day : days_) {
        // never within 30 days of a discharge by chance: the readmissions of
        // M4.7 are drawn below
        Day const earliest = discharged_ + 32;
        Day admitted = day;
        if (admitted < earliest) {
            admitted = earliest + random_.below(20);
            if (admitted > until) {
                break;
            }
        }
        bool acute = random_.chance(acute_share);
        for (;;) {
            discharged_ = base::date_of(this->add_stay(admitted, acute));
            Day const again =
                discharged_ + 1 +
                static_cast<int>(29 * std::pow(random_.uniform(), 1.4));
            if (readmissions_.take(rates_.readmission) == 0 ||
                again > rates_.last_day) {
                break;
            }
            admitted = again;
            acute = true;
        }
    }
}

//! One stay of 12 hours or more; returns its end.
Minute Admissions::add_stay(Day admitted, bool acute)
{
    // 30 % long stays of 2.2 times the mean, the others half as long
    double const days = random_.chance(0.30)
                            ? random_.exponential(2.2 * rates_.stay_days)
                            : random_.exponential(0.485 * rates_.stay_days);
    auto const length =
        inpatient_minutes +
        static_cast<int>(std::min(days, longest_stay_days) * minutes_per_day);
    Minute start =
        base::start_of(admitted) +
        (acute ? random_.below(minutes_per_day) : 9 * 60 + random_.below(300));
    Minute const stay_end = start + length;
    HospitalContact contact;
    contact.kind = ContactKind::ward;
    contact.department = department_;
    contact.acute = acute;
    contact.start = start;
    contact.code = draw_code(mix_(random_), random_);
    if (acute && random_.chance(through_emergency)) {
        this->add_emergency(contact);
    }
    double const draw = random_.uniform();
    int rows = length < 2 * minutes_per_day ? 1
               : draw < 0.60                ? 1
               : draw < 0.90                ? 2
                                            : 3;
    for (; rows > 1; --rows) {
        contact.start = start;
        auto const half = static_cast<int>((stay_end - start) / 2);
        contact.end = start + random_.between(6 * 60, half);
        contacts_.push_back(contact);
        start = contact.end + this->draw_gap();
        contact.acute = false;
        contact.code = draw_code(mix_(random_), random_);
    }
    contact.start = start;
    contact.end = stay_end;
    contacts_.push_back(contact);
    return stay_end;
}

//! Through the emergency department: a row of its own before the ward's.
void Admissions::add_emergency(HospitalContact contact)
{
    contact.kind = ContactKind::emergency;
    contact.end = contact.start - random_.below(90);
    contact.start = contact.end - random_.between(30, longest_gap);
    contacts_.push_back(contact);
}

//! Between two rows of a stay [min]; less than 0 where they overlap.
int Admissions::draw_gap()
{
    double const draw = random_.uniform();
    return draw < 0.60   ? 0
           : draw < 0.90 ? random_.between(1, longest_gap - 1)
           : draw < 0.93 ? longest_gap
                         : -random_.between(10, 300);
}

}  // namespace samspil::synthetic
