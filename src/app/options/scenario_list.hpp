#pragma once

#include <string>
#include <vector>

#include "records/scenario.hpp"

namespace samspil::app {

/*!
 * The scenarios of a run, from the texts of --scenario and --vary.
 *
 * `base` comes first (M11's defaults, changed by a --scenario base:…), then
 * the named ones in their order, then every combination of the --vary, the
 * last of them running fastest, named by what differs from the baseline
 * ("min_age=19,municipality=residence"; values as typed). A combination whose
 * name is there already is dropped.
 *
 * \param scenarios "older:min_age=19,municipality=residence"
 * \param varied    "min_age=18,19"
 * \throw base::UsageError for an unknown key or value (naming the valid
 *        ones), or a scenario's name, a key or a value that is given twice.
 */
std::vector<records::NamedScenario> make_scenarios(
    std::vector<std::string> const& scenarios,
    std::vector<std::string> const& varied);

}  // namespace samspil::app
