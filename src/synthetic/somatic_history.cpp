#include "synthetic/somatic_history.hpp"

#include <algorithm>

#include "synthetic/codes.hpp"
#include "synthetic/model.hpp"

namespace samspil::synthetic {
namespace {

using base::Day;

//! Contacts a year at an age.
double rate_at(int age)
{
    return age < 18   ? model::somatic_of_children
           : age < 65 ? model::somatic_of_adults
                      : model::somatic_of_old;
}

HospitalContact draw_contact(Day day, Random& random)
{
    HospitalContact contact;
    contact.department = Department::somatic;
    contact.specialty = draw_somatic_specialty(random);
    contact.code = draw_somatic_code(random);
    contact.start = base::start_of(day) + 15 * random.between(30, 80);
    double const draw = random.uniform();
    if (draw < 0.72) {
        contact.kind = draw < 0.02   ? ContactKind::out_contact
                       : draw < 0.05 ? ContactKind::virtual_contact
                                     : ContactKind::visit;
        contact.end = contact.start + 5 * random.between(2, 18);
    } else if (draw < 0.87) {
        contact.kind = ContactKind::emergency;
        contact.acute = true;
        contact.start = base::start_of(day) + random.below(1440);
        contact.end = contact.start + random.between(20, 400);
    } else {
        contact.kind = ContactKind::ward;
        contact.acute = random.chance(0.65);
        contact.end = contact.start +
                      static_cast<int>(random.exponential(3.5 * 1440)) + 240;
    }
    return contact;
}

}  // namespace

void SomaticHistory::operator()(Life const& life, Random& random,
                                std::vector<HospitalContact>& contacts) const
{
    Day const history =
        base::first_day_of(years_.first() - model::history_years);
    Day const first = later(history, life.birth);
    Day const last = earlier(base::last_day_of(years_.last()), life.death);
    int const years = (last - first) / 366 + 1;
    for (int i = 0; i < years; ++i) {
        Day const year_first = first + i * 365;
        int const age = (year_first - life.birth) / 366;
        for (int count = random.poisson(rate_at(age)); count > 0; --count) {
            Day const day = year_first + random.below(365);
            if (day <= last) {
                contacts.push_back(draw_contact(day, random));
            }
        }
    }
}

}  // namespace samspil::synthetic
