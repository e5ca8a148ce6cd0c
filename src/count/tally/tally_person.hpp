#pragma once

#include "count/bootstrap/contributions.hpp"
#include "count/evaluation/person_results.hpp"
#include "count/scenario_plan.hpp"
#include "count/tally/scenario_tallies.hpp"

namespace samspil::count {

/*!
 * Add one person's years to the cells of every cube, in all slots of a plan.
 *
 * This is the plain way of counting, which the bootstrap uses. The kernel
 * counts the same faster: PartialTallies and ResidentCounter, which tests hold
 * equal to this.
 *
 * \param sink ScenarioTallies or Contributions.
 */
template <class Sink>
void tally_person(PersonResults const& person, ScenarioPlan const& plan,
                  Sink& sink);

extern template void tally_person(PersonResults const&, ScenarioPlan const&,
                                  ScenarioTallies&);
extern template void tally_person(PersonResults const&, ScenarioPlan const&,
                                  Contributions&);

}  // namespace samspil::count
