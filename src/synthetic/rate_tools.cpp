#include "synthetic/rate_tools.hpp"

#include <algorithm>

#include "synthetic/random.hpp"

namespace samspil::synthetic {

double noise(std::uint64_t code, Trait trait)
{
    return to_unit(mix64(mix64(code * golden_step) ^
                         static_cast<std::uint64_t>(trait) * golden_step));
}

std::vector<double> ranks(std::vector<double> const& noises,
                          std::vector<bool> const& is_small)
{
    std::vector<std::size_t> order;
    for (std::size_t i = 0; i < noises.size(); ++i) {
        if (!is_small[i]) {
            order.push_back(i);
        }
    }
    std::sort(order.begin(), order.end(),
              [&](auto a, auto b) { return noises[a] < noises[b]; });
    std::vector<double> result(noises.size(), 0.5);
    for (std::size_t rank = 0; rank < order.size(); ++rank) {
        result[order[rank]] =
            static_cast<double>(rank) / static_cast<double>(order.size() - 1);
    }
    return result;
}

double solve_falling(double target, double low, double high,
                     std::function<double(double)> const& value)
{
    for (int step = 0; step < 60; ++step) {
        double const middle = (low + high) / 2;
        (value(middle) > target ? low : high) = middle;
    }
    return (low + high) / 2;
}

}  // namespace samspil::synthetic
