#pragma once

#include <cstddef>
#include <numeric>
#include <vector>

namespace samspil::publish {

/*!
 * The same in an order in which neighbours are far from each other: those of
 * one kind stand side by side in what is given, and what is found for one of
 * them often serves the others.
 */
template <class Value>
std::vector<Value> in_spread_order(std::vector<Value> const& values)
{
    auto const count = values.size();
    auto step = count * 5 / 8 + 1;  // about the golden section
    while (count > 0 && std::gcd(step, count) != 1) {
        ++step;
    }
    std::vector<Value> spread;
    spread.reserve(count);
    for (std::size_t i = 0; i < count; ++i) {
        spread.push_back(values[i * step % count]);
    }
    return spread;
}

}  // namespace samspil::publish
