#pragma once

#include <cstdint>
#include <vector>

#include "count/scenario_plan.hpp"
#include "cubes/place_tally.hpp"

namespace samspil::count {

/*!
 * The tallies of all scenarios of a plan: one for each slot and age band.
 *
 * Each thread has a set of its own; sets are added up after the loop, then
 * over ranks, and a scenario's counts are put together from them at the end.
 */
class ScenarioTallies
{
  public:
    ScenarioTallies(ScenarioPlan const& plan, int year_count);

    //! \p band: of the person's age, not below 0.
    void add(std::size_t slot, int band, cubes::CubeId cube, int year_index,
             reference::PlaceIndex place, std::size_t cell,
             std::int64_t count = 1)
    {
        tallies_[slot * bands_ + static_cast<std::size_t>(band)].cells(
            cube, year_index, place)[cell] += count;
    }

    ScenarioTallies& operator+=(ScenarioTallies const& other);

    //! One after the other, for reductions.
    std::vector<cubes::PlaceTally>& tallies() { return tallies_; }

    //! All cubes of one scenario of the plan.
    cubes::PlaceTally assemble(ScenarioPlan::Use const& use) const;

  private:
    std::size_t bands_;                       //!< age bands
    int year_count_;                          //!< years of the run
    std::vector<cubes::PlaceTally> tallies_;  //!< [slot, band]
};

}  // namespace samspil::count
