#pragma once

#include <cstddef>

#include "base/civil_time.hpp"
#include "base/years.hpp"
#include "count/evaluation/person_evaluator.hpp"
#include "count/scenario_plan.hpp"
#include "count/scenario_quality.hpp"
#include "count/tally/partial_tallies.hpp"
#include "count/tally/resident_counter.hpp"
#include "count/tally/scenario_tallies.hpp"
#include "store/shard.hpp"

namespace samspil::count {

/*!
 * Counts one thread's persons under all scenarios of a plan: first the
 * residents among some persons, then what these do, while they are in the
 * cache.
 */
class ShardCounter
{
  public:
    //! \p plan must live as long as this.
    ShardCounter(base::Years const& years, base::Minute observation_end,
                 ScenarioPlan const& plan)
        : residents_(years, plan),
          evaluate_(years, observation_end, plan),
          partial_(plan, years.count())
    {
    }

    //! Persons [begin, end) of a shard.
    void count(store::Shard const& shard, std::size_t begin, std::size_t end);

    //! Adds the counts to one slot of the plan. Several threads may add to
    //! different slots.
    void add_to(ScenarioTallies& tallies, SlotIndex slot) const;

    //! Of the plan's first scenario, over all persons so far.
    ScenarioQuality quality() const;

  private:
    ResidentCounter residents_;
    PersonEvaluator evaluate_;
    PartialTallies partial_;
};

}  // namespace samspil::count
