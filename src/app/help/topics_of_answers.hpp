#pragma once

#include <string>

//! Topics on what a user asks show and compare for, and compute before them.
namespace samspil::app {

std::string help_on_areas();
std::string help_on_figures();
std::string help_on_periods();
std::string help_on_scenarios();

}  // namespace samspil::app
