#pragma once

#include <string_view>

#include "reference/labels.hpp"
#include "synthetic/archetype.hpp"
#include "synthetic/random.hpp"

/*!
 * The codes of social services, by level and kind. Their frequencies come from
 * no source.
 */
namespace samspil::synthetic {

//! A service of a level (M5.1); sometimes a code below the listed one.
std::string_view draw_service(reference::Level level, Random& random);
//! A code that is no intervention (M5.2).
std::string_view draw_uncounted_service(Random& random);
//! A target group (M5.5); empty if none is given.
std::string_view draw_target_group(Kind kind, Random& random);

}  // namespace samspil::synthetic
