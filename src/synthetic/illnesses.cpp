#include "synthetic/illnesses.hpp"

#include <algorithm>
#include <cmath>

#include "synthetic/model.hpp"

namespace samspil::synthetic {
namespace {

using base::Day;

//! Nobody is a psychiatric patient before this age [d].
constexpr int least_age_days = 4 * 366;

//! Gathers a person's illnesses, cut to the years of history and to life.
class IllnessList
{
  public:
    IllnessList(Life const& life, base::Years const& years, Random& random)
        : first_day_(base::first_day_of(years.first() - model::history_years)),
          last_day_(base::last_day_of(years.last())),
          earliest_(later(first_day_, life.birth + least_age_days)),
          latest_(earlier(last_day_, life.death)),
          random_(random)
    {
    }

    Day first_day() const { return first_day_; }
    Day last_day() const { return last_day_; }
    int length() const { return last_day_ - first_day_; }

    void add(Day first, Day last)
    {
        first = later(first, earliest_);
        last = earlier(last, latest_);
        if (first <= last) {
            illnesses_.push_back({first, last});
        }
    }
    //! Adds an episode that begins at \p place, 0 to 1, of the years of history.
    void add_episode(double place, double mean_days)
    {
        // those that began up to half a year before are still seen
        Day const first =
            first_day_ - 180 + static_cast<int>(place * (this->length() + 180));
        this->add(first,
                  first + static_cast<int>(random_.exponential(mean_days)));
    }
    std::vector<Illness> take()
    {
        std::sort(illnesses_.begin(), illnesses_.end());
        return std::move(illnesses_);
    }

  private:
    Day first_day_;  //!< of history
    Day last_day_;   //!< of the last activity year
    Day earliest_;   //!< of this person
    Day latest_;     //!< of this person
    Random& random_;
    std::vector<Illness> illnesses_;
};

}  // namespace

std::vector<Illness> draw_illnesses(Archetype const& archetype,
                                    Life const& life, base::Years const& years,
                                    Random& random)
{
    IllnessList list{life, years, random};
    switch (archetype.kind) {
        case Kind::dual: {
            bool const before = random.chance(model::dual_ill_before_history);
            Day const first =
                before ? list.first_day()
                       : list.first_day() + random.below(list.length());
            bool const recovers = random.chance(model::dual_recovers);
            list.add(first, recovers ? first + random.below(2 * list.length())
                                     : list.last_day());
            break;
        }
        case Kind::chronic: {
            double const begun =
                (archetype.phase - model::chronic_ill_before_history) /
                (1 - model::chronic_ill_before_history);
            Day const first =
                list.first_day() +
                static_cast<int>(std::max(begun, 0.0) * list.length());
            list.add(first, first + 120 +
                                static_cast<int>(
                                    random.exponential(model::chronic_days)));
            break;
        }
        case Kind::episodic:
            list.add_episode(archetype.phase, model::episode_days);
            if (random.chance(model::second_episode)) {
                list.add_episode(random.uniform(), model::episode_days);
            }
            break;
        case Kind::child_patient:
            list.add_episode(archetype.phase, model::child_episode_days);
            break;
        case Kind::recipient:
            if (random.chance(model::episode_of_recipients)) {
                list.add_episode(random.uniform(), model::episode_days);
            }
            break;
        case Kind::visitor: {
            Day const day = list.first_day() + random.below(list.length());
            list.add(day, day + 10);
            break;
        }
        default:
            break;
    }
    return list.take();
}

bool is_seen(Archetype const& archetype, Illness const& illness, Day from,
             Day until)
{
    // each year shifts the person's place by the golden ratio: then each year
    // sees its share of any group of persons, and the years of one person are
    // scattered
    int const year = base::to_civil(from).year;
    double const place = archetype.attendance + 0.6180339887498949 * year;
    double const draw = place - std::floor(place);
    switch (archetype.kind) {
        case Kind::dual:
            return draw < model::dual_seen_a_year;
        case Kind::chronic:
            return draw < model::chronic_seen_a_year;
        default:
            // an episode is seen where it begins, and beyond a New Year if
            // it goes on for more than ten days
            return from == illness.first || until - from > 10;
    }
}

}  // namespace samspil::synthetic
