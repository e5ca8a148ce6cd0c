#pragma once

#include <cstdint>
#include <string>

#include "app/labels/figure_text.hpp"

namespace samspil::app {

//! Counts below it are hidden: the publications' threshold.
inline constexpr std::int64_t least_shown_count = 5;

//! "1,234", or "<5" for a count from 1 to 4.
inline std::string hidden_count(std::int64_t count, Language language)
{
    return count > 0 && count < least_shown_count
               ? "<" + std::to_string(least_shown_count)
               : with_thousands(static_cast<double>(count), language);
}

}  // namespace samspil::app
