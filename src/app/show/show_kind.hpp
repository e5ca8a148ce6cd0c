#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "app/show/show.hpp"

namespace samspil::app {

//! The level whose areas are chosen: the one given; for a figure without any
//! area, municipality, as that is a question for a ranking.
std::optional<std::string> ranked_level(ShowOptions const& options);

//! \throw base::UsageError for options that do not go together.
void check_show_options(ShowOptions const& options);

}  // namespace samspil::app
