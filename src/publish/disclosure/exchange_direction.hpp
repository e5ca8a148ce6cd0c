#pragma once

#include <cstdint>
#include <vector>

namespace samspil::publish {

//! A variable of a slot, and what it changes by.
struct ExchangePart
{
    std::uint32_t kind;  //!< of variable: its place in the slot
    double by;
};

//! How the variables of a slot change together, each by 1 at most; ascending by
//! kind.
using ExchangeDirection = std::vector<ExchangePart>;

//! The solver's fractions are rounded to multiples of 1 / this.
inline constexpr double exchange_denominator = 5040;

}  // namespace samspil::publish
