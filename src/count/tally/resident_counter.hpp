#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "base/years.hpp"
#include "count/scenario_plan.hpp"
#include "count/tally/resident_histories.hpp"
#include "count/tally/scenario_tallies.hpp"
#include "method/year_bounds.hpp"
#include "store/shard.hpp"

namespace samspil::count {

/*!
 * Counts the resident population (M1.5; the cubes population and
 * population_deaths) straight from a shard's columns.
 *
 * Everybody is in it, and most are in nothing else: so this is apart from the
 * rules on what persons do. A person is counted by place and course where they
 * live in the first year, and from one place to the next only when they move:
 * once, for most.
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
    using Count = std::uint32_t;
    //! A person's residences of eight years at once.
    using Word = std::uint64_t;

    //! Residence codes, and behind them unknown, which is none of them.
    static constexpr std::size_t code_count = 256;
    static constexpr std::size_t unknown_code = 254;

    //! The first course of a year and code.
    std::size_t row(std::size_t year, std::size_t code) const
    {
        return (code * static_cast<std::size_t>(years_.count()) + year) *
               courses_.count();
    }
    void count_words(store::Shard const& shard, std::size_t begin,
                     std::size_t end);
    void count_other(store::Shard const& shard, std::size_t person, Word word,
                     std::size_t course);
    void count_person(store::Shard const& shard, std::size_t person,
                      std::size_t course);
    void count_moves(store::Shard const& shard, std::size_t person, Word word,
                     std::size_t course);
    void count_death(store::Shard const& shard, std::size_t person,
                     std::size_t year, std::size_t course);
    void count_year(std::size_t year, std::size_t code, std::size_t course);
    std::size_t years_alive(base::Day death_day) const;
    void place(store::Shard const& shard, std::size_t person,
               std::size_t year_count, std::size_t course);
    std::size_t code_of_place(store::Shard const& shard, std::size_t person,
                              std::size_t year, bool& is_defaulted) const;

    base::Years years_;          //!< the run's years
    method::YearBounds bounds_;  //!< their beginnings
    int base_age_;               //!< the first scenario's min_age
    ResidentHistories courses_;  //!< what places are divided by
    //! [code, year, course]: who comes in the year, less who leaves; modulo
    //! 2³², of which the sums over years are none
    std::vector<Count> moves_;
    std::vector<Count> deaths_;        //!< [code, year, course]
    std::vector<std::uint32_t> keys_;  //!< scratch: of courses_
    std::int64_t defaulted_to_byen_ = 0;
};

}  // namespace samspil::count
