#include "synthetic/psychiatric_history.hpp"

#include <algorithm>
#include <cmath>

#include "reference/places.hpp"
#include "synthetic/codes.hpp"

namespace samspil::synthetic {
namespace {

using base::Day;
using base::Minute;
using base::minutes_per_day;
using reference::DiagnosisGroup;

constexpr double days_a_year = 365.25;

//! A time of illness, [first, last].
struct Illness
{
    Day first;
    Day last;
};

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
    return -std::log1p(-rank);
}

//! Whether a day is a Saturday or Sunday (1970-01-01 was a Thursday).
bool is_weekend(Day day)
{
    return (day + 3) % 7 >= 5;
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

//! One patient's contacts, while they are drawn.
class Patient
{
  public:
    Patient(Profile const& profile, Life const& life, base::Years const& years,
            std::vector<LocalRates> const& rates, Random& random,
            std::vector<HospitalContact>& out)
        : profile_(profile),
          life_(life),
          years_(years),
          care_(care_of(profile.kind)),
          random_(random),
          out_(out),
          first_day_(base::first_day_of(years.first() - model::history_years)),
          last_day_(base::last_day_of(years.last())),
          main_(profile.schizophrenia ? DiagnosisGroup::f2
                                      : draw_main_group(profile.kind, random)),
          second_(random.chance(0.8) ? draw_main_group(profile.kind, random)
                                     : main_),
          visits_factor_(0.4 + 1.2 * profile.severity),
          skewed_factor_(skewed(profile.severity)),
          heavy_factor_(heavy(profile.severity))
    {
        auto const& dwelling = life.dwellings.front();
        bool const syd = profile.home == reference::koebenhavn &&
                         dwelling.municipality == reference::koebenhavn &&
                         reference::place_of_district(dwelling.district) ==
                             reference::koebenhavn_syd;
        readmission_ =
            care_.readmission * rates[profile.home].readmission[syd ? 1 : 0];
        // a few are only ever seen in a somatic department, for a DF
        // diagnosis (M2.1)
        somatic_ = profile.kind == Kind::episodic && random.chance(0.06);
    }

    void draw()
    {
        for (auto const& illness : this->illnesses()) {
            for (int year = base::to_civil(illness.first).year;
                 year <= base::to_civil(illness.last).year; ++year) {
                Day const from =
                    std::max(illness.first, base::first_day_of(year));
                Day const until =
                    std::min(illness.last, base::last_day_of(year));
                if (this->is_seen(year, illness, from, until)) {
                    this->draw_year(year, from, until);
                }
            }
        }
    }

  private:
    //! When the person is ill, cut to the time of history and life.
    std::vector<Illness> illnesses()
    {
        std::vector<Illness> result;
        int const length = last_day_ - first_day_;
        auto const add = [&](Day first, Day last) {
            first = std::max({first, first_day_, life_.birth + 4 * 366});
            last = std::min(last, last_day_);
            if (life_.death != base::no_day) {
                last = std::min(last, life_.death);
            }
            if (first <= last) {
                result.push_back({first, last});
            }
        };
        auto const add_episode = [&](double place, double mean_days) {
            Day const first =
                first_day_ - 180 + static_cast<Day>(place * (length + 180));
            add(first,
                first + static_cast<Day>(random_.exponential(mean_days)));
        };
        switch (profile_.kind) {
            case Kind::dual: {
                // most are ill before the years begin, few recover
                Day const first = random_.chance(0.75)
                                      ? first_day_
                                      : first_day_ + random_.below(length);
                add(first, random_.chance(0.08)
                               ? first + random_.below(2 * length)
                               : last_day_);
                break;
            }
            case Kind::chronic: {
                Day const first =
                    profile_.phase < 0.3
                        ? first_day_
                        : first_day_ + static_cast<Day>((profile_.phase - 0.3) /
                                                        0.7 * length);
                add(first, first + 120 +
                               static_cast<Day>(
                                   random_.exponential(model::chronic_days)));
                break;
            }
            case Kind::episodic:
                add_episode(profile_.phase, model::episode_days);
                if (random_.chance(model::second_episode)) {
                    add_episode(random_.uniform(), model::episode_days);
                }
                break;
            case Kind::child_patient:
                add_episode(profile_.phase, 500);
                break;
            case Kind::recipient:
                if (random_.chance(model::episode_of_recipients)) {
                    add_episode(random_.uniform(), model::episode_days);
                }
                break;
            case Kind::visitor:
                add_episode(random_.uniform(), 20);
                break;
            default:
                break;
        }
        return result;
    }

    bool is_seen(int year, Illness const& illness, Day from, Day until) const
    {
        // the years follow each other by the golden ratio: each has its share
        // of any group of persons, and the years of a person are scattered
        double const place = profile_.attendance + 0.6180339887498949 * year;
        double const draw = place - std::floor(place);
        if (profile_.kind == Kind::dual) {
            return draw < model::dual_seen_a_year;
        }
        if (profile_.kind == Kind::chronic) {
            return draw < model::chronic_seen_a_year;
        }
        // an episode is seen where it begins, and beyond a New Year if it
        // goes on for more than ten days
        return from == illness.first || until - from > 10;
    }

    void draw_year(int year, Day from, Day until)
    {
        double const share = (until - from + 1) / days_a_year;
        bool const child = from - life_.birth < 18 * days_a_year;
        department_ = somatic_ ? Department::somatic
                      : child  ? Department::child_psychiatry
                               : Department::psychiatry;
        specialty_ = somatic_ ? draw_somatic_specialty(random_) : 0;
        // the first contact: always, in person, for the main diagnosis
        this->add_short(ContactKind::visit, from, until, main_);
        if (somatic_) {
            return;
        }
        this->add_several(ContactKind::visit,
                          care_.visits * visits_factor_ * share, from, until);
        this->add_several(ContactKind::out_contact,
                          care_.out_contacts * skewed_factor_ * share, from,
                          until);
        int const virtual_year =
            std::clamp(year - 2019, 0, 3);  // the last known holds on
        double const virtual_factor =
            year < 2019 ? 0.0
                        : model::virtual_of_year[static_cast<std::size_t>(
                              virtual_year)];
        this->add_several(
            ContactKind::virtual_contact,
            care_.virtual_contacts * visits_factor_ * virtual_factor * share,
            from, until);
        this->add_several(ContactKind::emergency,
                          care_.emergencies * heavy_factor_ * share, from,
                          until);
        this->draw_admissions(
            random_.rounded(std::min(care_.admissions * heavy_factor_, 5.0) *
                            share),
            from, until);
        if (random_.chance(0.03)) {
            // acute poisoning or delirium in a somatic department
            department_ = Department::somatic;
            specialty_ = draw_somatic_specialty(random_);
            this->add_short(
                ContactKind::emergency, from, until,
                random_.chance(0.7) ? DiagnosisGroup::f1 : DiagnosisGroup::f0);
        }
    }

    void add_several(ContactKind kind, double mean, Day from, Day until)
    {
        for (int count = random_.rounded(mean); count > 0; --count) {
            this->add_short(kind, from, until, this->draw_group());
        }
    }

    DiagnosisGroup draw_group()
    {
        double const draw = random_.uniform();
        return draw < 0.90   ? main_
               : draw < 0.95 ? second_
                             : DiagnosisGroup::none;
    }

    //! A contact of less than 12 hours.
    void add_short(ContactKind kind, Day from, Day until, DiagnosisGroup group)
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
        out_.push_back(contact);
    }

    //! \p count admissions in the year, each with its chain of readmissions.
    void draw_admissions(int count, Day from, Day until)
    {
        admission_days_.clear();
        for (; count > 0; --count) {
            admission_days_.push_back(random_.between(from, until));
        }
        std::sort(admission_days_.begin(), admission_days_.end());
        for (Day const day : admission_days_) {
            // not by chance within 30 days of a discharge: M4.7's share is
            // drawn below
            Day const earliest = discharged_ + 32;
            Day admitted = day;
            if (admitted < earliest) {
                admitted = earliest + random_.below(20);
                if (admitted > until) {
                    break;
                }
            }
            bool acute = random_.chance(0.72);
            for (;;) {
                auto const stay_end = this->add_stay(admitted, acute);
                discharged_ = base::date_of(stay_end);
                Day const again =
                    discharged_ + 1 +
                    static_cast<Day>(29 * std::pow(random_.uniform(), 1.4));
                if (!random_.chance(readmission_) || again > last_day_ ||
                    (life_.death != base::no_day && again >= life_.death)) {
                    break;
                }
                admitted = again;
                acute = true;
            }
        }
    }

    //! One stay of 12 hours or more, in one to three rows; returns its end.
    Minute add_stay(Day admitted, bool acute)
    {
        double const days = random_.chance(0.30)
                                ? random_.exponential(2.2 * care_.stay_days)
                                : random_.exponential(0.485 * care_.stay_days);
        Minute start =
            base::start_of(admitted) + (acute ? random_.below(minutes_per_day)
                                              : 9 * 60 + random_.below(300));
        auto const length =
            12 * 60 +
            static_cast<Minute>(std::min(days, 500.0) * minutes_per_day);
        Minute const stay_end = start + length;
        HospitalContact contact;
        contact.kind = ContactKind::ward;
        contact.department = department_;
        contact.acute = acute;
        contact.code = draw_code(this->draw_group(), random_);
        if (acute && random_.chance(0.35)) {
            // through the emergency department: a row of its own before
            auto emergency = contact;
            emergency.kind = ContactKind::emergency;
            emergency.end = start - random_.below(90);
            emergency.start = emergency.end - random_.between(30, 240);
            out_.push_back(emergency);
        }
        double const draw = random_.uniform();
        int rows = length < 2 * minutes_per_day ? 1
                   : draw < 0.60                ? 1
                   : draw < 0.90                ? 2
                                                : 3;
        while (rows > 1) {
            contact.start = start;
            contact.end =
                start + random_.between(6 * 60, (stay_end - start) / 2);
            out_.push_back(contact);
            start = contact.end + this->draw_gap();
            contact.acute = false;
            contact.code = draw_code(this->draw_group(), random_);
            --rows;
        }
        contact.start = start;
        contact.end = stay_end;
        out_.push_back(contact);
        return stay_end;
    }

    //! Between two rows of a stay [min]: at most 4 hours (M4.1), or less
    //! than 0 where they overlap.
    Minute draw_gap()
    {
        double const draw = random_.uniform();
        return draw < 0.60   ? 0
               : draw < 0.90 ? random_.between(1, 239)
               : draw < 0.93 ? 240
                             : -random_.between(10, 300);
    }

    Profile const& profile_;
    Life const& life_;
    base::Years years_;
    model::CareIntensity const& care_;
    Random& random_;
    std::vector<HospitalContact>& out_;
    Day first_day_;           //!< of history
    Day last_day_;            //!< of the last activity year
    DiagnosisGroup main_;     //!< of most contacts
    DiagnosisGroup second_;   //!< of some
    double visits_factor_;    //!< by severity, mean 1
    double skewed_factor_;    //!< by severity, mean 1, exponential
    double heavy_factor_;     //!< by severity, mean 1, heavy-tailed
    double readmission_ = 0;  //!< after each discharge
    bool somatic_ = false;    //!< seen in somatic departments only
    Department department_ = Department::psychiatry;  //!< of this year
    std::uint8_t specialty_ = 0;                      //!< if somatic
    Day discharged_ = -100'000;                       //!< the latest discharge
    std::vector<Day> admission_days_;                 //!< of one year
};

}  // namespace

void PsychiatricHistory::operator()(
    Profile const& profile, Life const& life, Random& random,
    std::vector<HospitalContact>& contacts) const
{
    switch (profile.kind) {
        case Kind::dual:
        case Kind::chronic:
        case Kind::episodic:
        case Kind::child_patient:
        case Kind::recipient:
        case Kind::visitor: {
            Patient patient{profile, life, years_, rates_, random, contacts};
            patient.draw();
            return;
        }
        default:
            return;
    }
}

}  // namespace samspil::synthetic
