#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "base/years.hpp"
#include "count/scenario_plan.hpp"
#include "count/tally/resident_histories.hpp"
#include "count/tally/resident_table.hpp"
#include "count/tally/scenario_tallies.hpp"
#include "method/year_bounds.hpp"
#include "store/shard.hpp"

namespace samspil::count {

/*!
 * Counts the resident population (M1.5; cubes population and population_deaths)
 * straight from a shard's columns.
 *
 * Everybody is a resident, and most are nothing else. So this is apart from
 * the rules on what persons do, and reads the residences of several years at
 * once. It gives the residents of tally_person();
 * tests/count/tally/resident_counter_test.cpp holds the two equal.
 */
class ResidentCounter
{
  public:
    //! \p plan must live as long as this.
    ResidentCounter(base::Years const& years, ScenarioPlan const& plan);

    //! Persons [begin, end) of a shard.
    void count(store::Shard const& shard, std::size_t begin, std::size_t end);

    //! Person-years of residents, under the plan's first scenario, who are
    //! placed in Klynge Byen because no record has a district (M7.4).
    std::int64_t defaulted_to_byen() const { return defaulted_to_byen_; }

    //! Adds everything to the slot of the population.
    void add_to(ScenarioTallies& tallies) const
    {
        table_.add_to(tallies, histories_);
    }

  private:
    //! Residence codes of eight years, the first year in the lowest byte.
    using Word = std::uint64_t;

    void count_words(store::Shard const& shard, std::size_t begin,
                     std::size_t end);
    void count_word(store::Shard const& shard, std::size_t person, Word word,
                    HistoryIndex history);
    void count_moves(store::Shard const& shard, std::size_t person, Word word,
                     HistoryIndex history);
    void count_person(store::Shard const& shard, std::size_t person,
                      HistoryIndex history);
    void count_death(store::Shard const& shard, std::size_t person,
                     std::size_t year, HistoryIndex history);
    void count_resolved(store::Shard const& shard, std::size_t person,
                        std::size_t year_count, HistoryIndex history);
    std::size_t years_alive(base::Day death_day) const;

    base::Years years_;                //!< the run's years
    method::YearBounds bounds_;        //!< their beginnings
    int base_age_;                     //!< the first scenario's min_age
    ResidentHistories histories_;      //!< of the run and plan
    ResidentTable table_;              //!< what was counted
    std::vector<std::uint32_t> keys_;  //!< scratch, for histories_
    std::int64_t defaulted_to_byen_ = 0;
};

}  // namespace samspil::count
