#pragma once

#include <iosfwd>
#include <nlohmann/json_fwd.hpp>

#include "names/language.hpp"

namespace samspil::app {

/*!
 * Prints a quality report (quality.json) as tables for people. Counts from 1 to
 * 4 are "<5".
 *
 * \throw nlohmann::json::exception if it does not have the report's form.
 */
void print_quality(nlohmann::ordered_json const& report,
                   names::Language language, std::ostream& out);

}  // namespace samspil::app
