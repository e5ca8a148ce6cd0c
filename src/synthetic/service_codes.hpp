#pragma once

#include <string_view>

#include "reference/labels.hpp"
#include "synthetic/person.hpp"
#include "synthetic/random.hpp"

/*!
 * The codes of social services: a choice by level and kind, not a
 * distribution found anywhere.
 */
namespace samspil::synthetic {

//! A service of a level (M5.1), now and then a code below the one listed.
std::string_view draw_service(reference::Level level, Random& random);
//! A code that is no intervention (M5.2).
std::string_view draw_uncounted_service(Random& random);
//! A target group (M5.5); empty: none given.
std::string_view draw_target_group(Kind kind, Random& random);

}  // namespace samspil::synthetic
