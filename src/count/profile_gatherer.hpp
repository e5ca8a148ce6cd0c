#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "base/years.hpp"
#include "count/resident_profiles.hpp"
#include "count/scenario_plan.hpp"
#include "method/year_bounds.hpp"
#include "records/person.hpp"

namespace samspil::count {

/*!
 * Counts the profiles of one thread's persons without contacts and
 * registrations (M12). Most of them live in one place all years: they are
 * counted in a table, the others by their profiles' content.
 */
class ProfileGatherer
{
  public:
    //! \p plan must live as long as this.
    ProfileGatherer(base::Years const& years, ScenarioPlan const& plan);

    //! Nobody is counted who is in no cube: never resident, or too young in
    //! all years under all scenarios.
    void add(records::PersonView const& person);

    //! Everything so far, each profile once, in no particular order.
    std::vector<ProfileCount> profiles() const;

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
    ProfileCounts others_;
};

}  // namespace samspil::count
