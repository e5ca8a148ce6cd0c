#pragma once

#include <span>
#include <string>
#include <string_view>

#include "records/scenario.hpp"

namespace samspil::records {

/*!
 * A key of M11 as users write it: how a scenario's value becomes text, and how
 * text becomes the value.
 */
struct ScenarioKey
{
    std::string_view name;
    //! for messages: "acting, paying, residence" or "a whole number"
    std::string_view values;
    bool is_number;  //!< unquoted in JSON
    //! returns false and changes nothing if the value is not valid
    bool (*set)(Scenario& scenario, std::string_view value);
    //! the value in its shortest form: "4" for 4.0
    std::string (*get)(Scenario const& scenario);
};

//! All keys, in the order of M11.
std::span<ScenarioKey const> scenario_keys();

//! The key of that name; null if there is none.
ScenarioKey const* find_scenario_key(std::string_view name);

}  // namespace samspil::records
