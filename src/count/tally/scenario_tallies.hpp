#pragma once

#include <cstdint>
#include <span>
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
             reference::PlaceIndex place, std::size_t cell, std::int64_t count)
    {
        tallies_[this->tally_of(slot, band)].cells(cube, year_index,
                                                   place)[cell] += count;
    }

    //! The cells of a cube for one slot, band, year and place.
    std::span<std::int64_t> cells(std::size_t slot, int band,
                                  cubes::CubeId cube, int year_index,
                                  reference::PlaceIndex place)
    {
        return tallies_[this->tally_of(slot, band)].cells(cube, year_index,
                                                          place);
    }

    //! A cell's number among the cells of all tallies, which lie one after
    //! the other.
    std::size_t flat_index(std::size_t slot, int band, cubes::CubeId cube,
                           int year_index, reference::PlaceIndex place,
                           std::size_t cell) const
    {
        auto const tally = this->tally_of(slot, band);
        return begins_[tally] +
               tallies_[tally].index_of(cube, year_index, place) + cell;
    }
    //! Number of cells of all tallies.
    std::size_t cell_count() const { return begins_.back(); }

    ScenarioTallies& operator+=(ScenarioTallies const& other);

    //! One after the other, for reductions: [slot, band].
    std::vector<cubes::PlaceTally>& tallies() { return tallies_; }
    std::vector<cubes::PlaceTally> const& tallies() const { return tallies_; }

    //! The tallies that a scenario is the sum of, by their number.
    std::vector<std::size_t> tallies_of(ScenarioPlan::Use const& use) const;
    //! Number of a tally's first cell.
    std::size_t begin_of(std::size_t tally) const { return begins_[tally]; }

    //! All cubes of one scenario of the plan.
    cubes::PlaceTally assemble(ScenarioPlan::Use const& use) const;

  private:
    std::size_t tally_of(std::size_t slot, int band) const
    {
        return slot * bands_ + static_cast<std::size_t>(band);
    }

    std::size_t bands_;                       //!< age bands
    int year_count_;                          //!< years of the run
    std::vector<cubes::PlaceTally> tallies_;  //!< [slot, band]
    std::vector<std::size_t> begins_;  //!< first cell of each, and the end
};

}  // namespace samspil::count
