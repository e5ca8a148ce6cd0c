#include "synthetic/psychiatric_history.hpp"

#include <algorithm>
#include <cmath>

#include "reference/places.hpp"
#include "synthetic/admissions.hpp"
#include "synthetic/codes.hpp"
#include "synthetic/diagnosis_mix.hpp"
#include "synthetic/illnesses.hpp"
#include "synthetic/model.hpp"
#include "synthetic/quota.hpp"

namespace samspil::synthetic {
namespace {

using base::Day;
using base::minutes_per_day;
using reference::DiagnosisGroup;

constexpr double days_a_year = 365.25;
constexpr double most_admissions_a_year = 5;

//! Seen in somatic departments only, for a DF diagnosis (M2.1) [set].
constexpr double somatic_share = 0.06;
//! Acute poisoning or delirium in a somatic department, a year [set].
constexpr double poisonings_a_year = 0.03;

//! Heavy-tailed, mean 1: most patients are never admitted, few very often.
double heavy(double rank)
{
    constexpr double power = 1.25;
    constexpr double mean = 1.1330030963193471;  // Gamma(1 + power)
    return std::pow(-std::log1p(-std::min(rank, 0.9995)), power) / mean;
}

//! Mean 1, exponential: many are hardly ever visited at home.
double skewed(double rank)
{
    return -std::log1p(-std::min(rank, 0.9995));
}

//! Another number in [0, 1), as evenly spread over persons as \p rank is.
double spread(double rank, int times)
{
    double const product = rank * times;
    return product - std::floor(product);
}

//! Whether a day is a Saturday or Sunday (1970-01-01 was a Thursday).
bool is_weekend(Day day)
{
    return (day.value() + 3) % 7 >= 5;
}

model::CareIntensity const& care_of(Kind kind)
{
    switch (kind) {
        case Kind::dual:
            return model::dual_care;
        case Kind::chronic:
            return model::chronic_care;
        case Kind::child_patient:
            return model::child_care;
        default:
            return model::episodic_care;
    }
}

//! Virtual contacts of a year over those of 2020; none before 2019.
double virtual_factor(int year)
{
    if (year < 2019) {
        return 0;
    }
    int const last = static_cast<int>(model::virtual_of_year.size()) - 1;
    return model::virtual_of_year[static_cast<std::size_t>(
        std::min(year - 2019, last))];
}

//! The place's readmissions, times the kind's.
double readmission_of(Archetype const& archetype, Life const& life,
                      LocalRates const& rates)
{
    auto const& dwelling = life.dwellings.front();
    bool const syd = archetype.home == reference::koebenhavn &&
                     dwelling.municipality == reference::koebenhavn &&
                     reference::place_of_district(dwelling.district) ==
                         reference::koebenhavn_syd;
    return care_of(archetype.kind).readmission * rates.readmission[syd ? 1 : 0];
}

//! One patient's contacts, while they are drawn.
class Patient
{
  public:
    Patient(Archetype const& archetype, Life const& life,
            base::Years const& years, LocalRates const& rates, Random& random,
            std::vector<HospitalContact>& contacts)
        : life_(life),
          care_(care_of(archetype.kind)),
          random_(random),
          contacts_(contacts),
          mix_(archetype, random),
          admissions_({readmission_of(archetype, life, rates), care_.stay_days,
                       earlier(base::last_day_of(years.last()), life.death),
                       spread(archetype.attendance, 29)},
                      mix_, random, contacts),
          admission_quota_(spread(archetype.attendance, 53)),
          visits_factor_(0.4 + 1.2 * archetype.severity),
          skewed_factor_(skewed(archetype.severity)),
          heavy_factor_(heavy(archetype.severity)),
          somatic_(archetype.kind == Kind::episodic &&
                   random.chance(somatic_share))
    {
    }

    //! A calendar year in which they are seen, ill from \p from to \p until.
    void draw_year(Day from, Day until)
    {
        double const share = (until - from + 1) / days_a_year;
        bool const child = from - life_.birth < 18 * days_a_year;
        department_ =
            child ? Department::child_psychiatry : Department::psychiatry;
        if (somatic_) {
            this->draw_somatic(ContactKind::visit, mix_.main(), from, until);
            return;
        }
        // the first contact: always, in person, for the main diagnosis
        this->add(ContactKind::visit, mix_.main(), from, until);
        this->add_several(ContactKind::visit,
                          care_.visits * visits_factor_ * share, from, until);
        this->add_several(ContactKind::out_contact,
                          care_.out_contacts * skewed_factor_ * share, from,
                          until);
        this->add_several(ContactKind::virtual_contact,
                          care_.virtual_contacts * visits_factor_ * share *
                              virtual_factor(base::to_civil(from).year),
                          from, until);
        this->add_several(ContactKind::emergency,
                          care_.emergencies * heavy_factor_ * share, from,
                          until);
        double const admissions =
            std::min(care_.admissions * heavy_factor_, most_admissions_a_year);
        admissions_.draw(admission_quota_.take(admissions * share), department_,
                         from, until);
        if (random_.chance(poisonings_a_year)) {
            this->draw_somatic(
                ContactKind::emergency,
                random_.chance(0.7) ? DiagnosisGroup::f1 : DiagnosisGroup::f0,
                from, until);
        }
    }

  private:
    void draw_somatic(ContactKind kind, DiagnosisGroup group, Day from,
                      Day until)
    {
        department_ = Department::somatic;
        specialty_ = draw_somatic_specialty(random_);
        this->add(kind, group, from, until);
    }

    void add_several(ContactKind kind, double mean, Day from, Day until)
    {
        for (int count = random_.rounded(mean); count > 0; --count) {
            this->add(kind, mix_(random_), from, until);
        }
    }

    //! A contact of less than 12 hours.
    void add(ContactKind kind, DiagnosisGroup group, Day from, Day until)
    {
        Day day = random_.between(from, until);
        HospitalContact contact;
        contact.kind = kind;
        contact.department = department_;
        contact.specialty = specialty_;
        contact.code = draw_code(group, random_);
        int start = 0;
        int length = 0;
        if (kind == ContactKind::emergency) {
            contact.acute = true;
            start = random_.below(minutes_per_day);
            length = random_.between(25, 420);
        } else {
            if (is_weekend(day) && day - 2 >= from) {
                day -= 2;
            }
            start = 8 * 60 + 15 * random_.below(32);
            length = kind == ContactKind::virtual_contact
                         ? random_.between(10, 45)
                         : 15 * random_.between(2, 6);
            contact.acute = random_.chance(0.04);
        }
        contact.start = base::start_of(day) + start;
        contact.end = contact.start + length;
        contacts_.push_back(contact);
    }

    Life const& life_;
    model::CareIntensity const& care_;
    Random& random_;
    std::vector<HospitalContact>& contacts_;
    DiagnosisMix mix_;
    Admissions admissions_;
    Quota admission_quota_;
    double visits_factor_;  //!< by severity, mean 1
    double skewed_factor_;  //!< by severity, mean 1, exponential
    double heavy_factor_;   //!< by severity, mean 1, heavy-tailed
    bool somatic_;          //!< seen in somatic departments only
    Department department_ = Department::psychiatry;  //!< of this year
    std::uint8_t specialty_ = 0;                      //!< if somatic
};

}  // namespace

void PsychiatricHistory::operator()(
    Archetype const& archetype, Life const& life, Random& random,
    std::vector<HospitalContact>& contacts) const
{
    auto const illnesses = draw_illnesses(archetype, life, years_, random);
    if (illnesses.empty()) {
        return;
    }
    Patient patient{archetype, life,    years_, rates_[archetype.home.index()],
                    random,    contacts};
    for (auto const& illness : illnesses) {
        for (int year = base::to_civil(illness.first).year;
             year <= base::to_civil(illness.last).year; ++year) {
            Day const from = later(illness.first, base::first_day_of(year));
            Day const until = earlier(illness.last, base::last_day_of(year));
            if (is_seen(archetype, illness, from, until)) {
                patient.draw_year(from, until);
            }
        }
    }
}

}  // namespace samspil::synthetic
