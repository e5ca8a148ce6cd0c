#pragma once

#include "count/contributions.hpp"
#include "count/person_evaluator.hpp"
#include "count/scenario_plan.hpp"
#include "count/scenario_tallies.hpp"

namespace samspil::count {

/*!
 * Add one person's years to every cube of M8, for all scenarios of a plan.
 *
 * A person counts in every group they are in; a stay, bed minute,
 * readmission or death counts in every group its person is in that year.
 *
 * \param person the evaluation of this person.
 * \param sink   ScenarioTallies, or Contributions.
 */
template <class Sink>
void tally_person(PersonEvaluator const& person, ScenarioPlan const& plan,
                  Sink& sink);

extern template void tally_person(PersonEvaluator const&, ScenarioPlan const&,
                                  ScenarioTallies&);
extern template void tally_person(PersonEvaluator const&, ScenarioPlan const&,
                                  Contributions&);

}  // namespace samspil::count
