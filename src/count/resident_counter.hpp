#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "base/years.hpp"
#include "count/scenario_plan.hpp"
#include "count/scenario_tallies.hpp"
#include "method/year_bounds.hpp"
#include "store/shard.hpp"

namespace samspil::count {

/*!
 * Counts the resident population (M1.5; the cubes population and
 * population_deaths) straight from a shard's columns.
 *
 * Everybody is in it, and most are in nothing else: so this is apart from the
 * rules on what persons do, and has no branch that depends on the person but
 * for the few who die or whose place the record does not tell.
 */
class ResidentCounter
{
  public:
    //! \p plan must live as long as this.
    ResidentCounter(base::Years const& years, ScenarioPlan const& plan);

    //! Persons [begin, end) of a shard.
    void count(store::Shard const& shard, std::size_t begin, std::size_t end);

    //! Of the plan's first scenario: residents whose half of København no
    //! record tells (M7.4), person-years.
    std::int64_t defaulted_to_byen() const { return defaulted_to_byen_; }

    //! Adds everything to the slot of the population.
    void add_to(ScenarioTallies& tallies) const;

  private:
    static constexpr std::size_t cells_of_band = 32;  //!< 24 used
    //! Residence codes, and behind them unknown, which is none of them.
    static constexpr std::size_t code_count = 256;
    static constexpr std::size_t unknown_code = 254;

    //! The first cell of a year and code.
    std::size_t row(std::size_t year, std::size_t code) const
    {
        return year * stride_ + code * width_;
    }
    void add_death(store::Shard const& shard, std::size_t person,
                   std::size_t year, std::uint16_t cell);
    void place(store::Shard const& shard, std::size_t person,
               std::size_t year_count, std::uint16_t const* cells);
    std::size_t code_of_place(store::Shard const& shard, std::size_t person,
                              std::size_t year, bool& is_defaulted) const;

    base::Years years_;          //!< the run's years
    method::YearBounds bounds_;  //!< their beginnings
    int base_age_;               //!< the first scenario's min_age
    std::size_t width_;          //!< cells of a year and code
    std::size_t stride_;         //!< from a year's cells to the next one's
    int oldest_;                 //!< the last age that cells_ are known for
    std::uint16_t no_adult_;     //!< the last of them, of who is not counted
    //! [sex, age]: the cell of an adult of that age, from -(max_years) on
    std::array<std::vector<std::uint16_t>, 3> cells_;
    std::vector<std::uint32_t> persons_;  //!< [year, code, cell]
    std::vector<std::uint32_t> deaths_;   //!< [year, code, cell]
    std::int64_t defaulted_to_byen_ = 0;
};

}  // namespace samspil::count
