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
 * registrations (M12).
 *
 * Most of them live in one place in all years; these are counted in a table.
 * The profiles of the others are appended to a list, which is sorted and summed
 * when it is long. A hash map would wait for memory at each person.
 */
class ProfileGatherer
{
  public:
    //! \p plan must live as long as this.
    ProfileGatherer(base::Years const& years, ScenarioPlan const& plan);

    //! Counts a person, unless no cube does: those who are never resident, or
    //! too young in all years under all scenarios.
    void add(records::PersonView const& person);

    //! All profiles so far, each once, in the order of add_up_profiles().
    //! Nothing is left here.
    std::vector<ProfileCount> take();

  private:
    bool stays_in_one_place(records::PersonView const& person) const;
    //! The element of staying_ for such a person; its size for persons older
    //! than the table has.
    std::size_t index_of(reference::PlaceIndex place, reference::Sex sex,
                         int age_base) const;

    base::Years years_;
    method::YearBounds bounds_;
    ScenarioPlan const& plan_;
    std::vector<std::int64_t> staying_;  //!< [place, sex, age_base]
    std::vector<ProfileCount> others_;
    std::size_t most_others_;  //!< length at which the list is summed
};

}  // namespace samspil::count
