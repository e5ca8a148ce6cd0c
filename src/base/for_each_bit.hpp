#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>

namespace samspil::base {

//! Calls \p visit with the index of each bit that is set, from the lowest.
template <class Visit>
void for_each_bit(std::uint32_t mask, Visit&& visit)
{
    for (; mask != 0; mask &= mask - 1) {
        visit(static_cast<std::size_t>(std::countr_zero(mask)));
    }
}

}  // namespace samspil::base
