#include "count/bootstrap/poisson_table.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <span>

#include "base/contract.hpp"
#include "base/vector_clones.hpp"

namespace samspil::count {
namespace {

//! So few thresholds are all compared with each number, which is faster than a
//! search.
constexpr std::size_t few_thresholds = 64;

//! Sets each number to \p first and the number of thresholds that the uniform
//! one reaches.
SAMSPIL_VECTOR_CLONES
void count_reached(std::span<std::uint32_t const> thresholds,
                   UniformNumbers const& uniform, std::int32_t first,
                   PoissonNumbers& numbers)
{
    numbers.fill(first);
    for (auto const threshold : thresholds) {
        for (std::size_t i = 0; i < uniform.size(); ++i) {
            numbers[i] += uniform[i] >= threshold ? 1 : 0;
        }
    }
}

}  // namespace

PoissonTable::PoissonTable(std::int64_t mean_count)
{
    SAMSPIL_EXPECT(mean_count >= 1);
    auto const mean = static_cast<double>(mean_count);
    // Ten standard deviations, and more for small means, whose distribution is
    // skewed.
    auto const reach = 10 * std::sqrt(mean) + 30;
    first_ = static_cast<std::int64_t>(std::max(0.0, std::floor(mean - reach)));
    auto const last = static_cast<std::int64_t>(std::ceil(mean + reach));
    auto const start = static_cast<double>(first_);
    double probability =
        std::exp(start * std::log(mean) - mean - std::lgamma(start + 1));
    std::vector<double> probabilities;
    for (auto k = first_; k <= last; ++k) {
        probabilities.push_back(probability);
        probability *= mean / static_cast<double>(k + 1);
    }
    // For large means the first probability has a rounding error, which is a
    // factor in all others, too: divide by their sum.
    auto const all =
        std::accumulate(probabilities.begin(), probabilities.end(), 0.0);
    double sum = 0;
    for (auto const one : probabilities) {
        sum += one;
        auto const scaled = sum / all * 0x1.0p32;
        if (scaled >= 0x1.0p32 - 1) {
            break;
        }
        if (scaled < 1) {
            ++first_;  // every uniform number reaches it
        } else {
            thresholds_.push_back(static_cast<std::uint32_t>(scaled));
        }
    }
    for (std::size_t i = 0; i < starts_.size(); ++i) {
        auto const least = static_cast<std::uint32_t>(i << 24U);
        starts_[i] = static_cast<std::uint32_t>(
            std::upper_bound(thresholds_.begin(), thresholds_.end(), least) -
            thresholds_.begin());
    }
}

void PoissonTable::draw(UniformNumbers const& uniform,
                        PoissonNumbers& numbers) const
{
    if (thresholds_.size() <= few_thresholds) {
        count_reached(thresholds_, uniform, static_cast<std::int32_t>(first_),
                      numbers);
        return;
    }
    std::transform(uniform.begin(), uniform.end(), numbers.begin(),
                   [this](std::uint32_t one) { return this->search(one); });
}

std::int32_t PoissonTable::search(std::uint32_t uniform) const
{
    std::size_t reached = starts_[uniform >> 24U];
    while (reached < thresholds_.size() && thresholds_[reached] <= uniform) {
        ++reached;
    }
    return static_cast<std::int32_t>(first_ +
                                     static_cast<std::int64_t>(reached));
}

}  // namespace samspil::count
