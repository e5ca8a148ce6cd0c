#pragma once

#include <compare>
#include <cstddef>

namespace samspil::publish {

//! A count of an area and period.
struct CountKey
{
    std::size_t sum;     //!< of FigureCounts
    std::size_t area;    //!< of Areas
    std::size_t period;  //!< on the period axis

    friend auto operator<=>(CountKey const&, CountKey const&) = default;
};

}  // namespace samspil::publish
