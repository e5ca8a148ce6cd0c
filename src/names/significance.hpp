#pragma once

#include <string_view>

#include "names/language.hpp"

namespace samspil::names {

//! The stars of M9.14; none if p is missing.
constexpr std::string_view stars_of(double p)
{
    if (p < 0.01) {
        return "***";
    }
    if (p < 0.05) {
        return "**";
    }
    return p < 0.1 ? "*" : "";
}

//! What they mean.
inline constexpr Text significance_remark{
    "*** signifikant på 1 pct.-niveau, ** på 5 pct., * på 10 pct.",
    "*** significant at 1 %, ** at 5 %, * at 10 %."};

}  // namespace samspil::names
