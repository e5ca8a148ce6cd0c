#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "count/scenario_plan.hpp"
#include "count/tally/tally_position.hpp"
#include "cubes/cube_cell.hpp"
#include "cubes/place_tally.hpp"

namespace samspil::count {

/*!
 * The counts of all scenarios of a plan: a tally for each slot and age band.
 *
 * Threads add what they have counted, then ranks are added up, and a
 * scenario's counts are the sum of some tallies.
 */
class ScenarioTallies
{
  public:
    ScenarioTallies(ScenarioPlan const& plan, int year_count);

    void add(TallyPosition const& position, cubes::CubeCell cell,
             std::int64_t count)
    {
        this->cells(position, cell.cube)[cell.index] += count;
    }

    //! The cells of a cube at a position.
    std::span<std::int64_t> cells(TallyPosition const& position,
                                  cubes::CubeId cube)
    {
        return tallies_[this->tally_of(position.slot, position.band)].cells(
            cube, position.year, position.place);
    }

    //! The number of a cell among the cells of all tallies, one tally after the
    //! other.
    std::size_t flat_index(TallyPosition const& position,
                           cubes::CubeCell cell) const
    {
        auto const tally = this->tally_of(position.slot, position.band);
        return begins_[tally] +
               tallies_[tally].index_of(cell.cube, position.year,
                                        position.place) +
               cell.index;
    }
    //! Number of cells of all tallies.
    std::size_t cell_count() const { return begins_.back(); }

    //! All tallies, for reductions: [slot, band].
    std::vector<cubes::PlaceTally>& tallies() { return tallies_; }
    std::vector<cubes::PlaceTally> const& tallies() const { return tallies_; }

    //! The tallies whose sum is a scenario: indices into tallies().
    std::vector<std::size_t> tallies_of(ScenarioPlan::Use const& use) const;
    //! The number of a tally's first cell.
    std::size_t begin_of(std::size_t tally) const { return begins_[tally]; }

    //! All cubes of one scenario of the plan.
    cubes::PlaceTally assemble(ScenarioPlan::Use const& use) const;

  private:
    std::size_t tally_of(SlotIndex slot, BandIndex band) const
    {
        return slot.index() * bands_ + band.index();
    }

    std::size_t bands_;                       //!< age bands
    int year_count_;                          //!< years of the run
    std::vector<cubes::PlaceTally> tallies_;  //!< [slot, band]
    std::vector<std::size_t> begins_;  //!< [tally] first cell; and the end
};

}  // namespace samspil::count
