#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "base/years.hpp"
#include "count/bootstrap/resident_profiles.hpp"
#include "count/scenario_plan.hpp"
#include "method/year_bounds.hpp"
#include "records/person.hpp"

namespace samspil::count {

/*!
 * Counts the profiles of one thread's persons without contacts and
 * registrations (M12). Most of them live in one place all years: they are
 * counted in a table. The others are put one behind the other, and added up
 * when there are many: a hash map would wait for memory at each of them.
 */
class ProfileGatherer
{
  public:
    //! \p plan must live as long as this.
    ProfileGatherer(base::Years const& years, ScenarioPlan const& plan);

    //! Nobody is counted who is in no cube: never resident, or too young in
    //! all years under all scenarios.
    void add(records::PersonView const& person);

    //! Everything so far, each profile once, in their order. Nothing is left.
    std::vector<ProfileCount> take();

  private:
    bool stays(records::PersonView const& person) const;
    //! Where those are counted who stay; outside the table if they are older
    //! than it reaches.
    std::size_t index_of(reference::PlaceIndex place, reference::Sex sex,
                         int age_base) const;

    base::Years years_;
    method::YearBounds bounds_;
    ScenarioPlan const& plan_;
    std::vector<std::int64_t> staying_;  //!< [place, sex, age_base]
    std::vector<ProfileCount> others_;
    std::size_t most_others_;  //!< before they are added up
};

}  // namespace samspil::count
