#pragma once

#include "count/bootstrap/contributions.hpp"
#include "count/evaluation/person_results.hpp"
#include "count/scenario_plan.hpp"
#include "count/tally/scenario_tallies.hpp"

namespace samspil::count {

/*!
 * Add one person's years to every cube of M8, for all scenarios of a plan.
 *
 * A person counts in every group they are in; a stay, bed minute,
 * readmission or death counts in every group its person is in that year.
 *
 * \param sink   ScenarioTallies, or Contributions.
 */
template <class Sink>
void tally_person(PersonResults const& person, ScenarioPlan const& plan,
                  Sink& sink);

extern template void tally_person(PersonResults const&, ScenarioPlan const&,
                                  ScenarioTallies&);
extern template void tally_person(PersonResults const&, ScenarioPlan const&,
                                  Contributions&);

}  // namespace samspil::count
