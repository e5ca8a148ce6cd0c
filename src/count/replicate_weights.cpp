#include "count/replicate_weights.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include "base/contract.hpp"
#include "count/philox.hpp"

namespace samspil::count {
namespace {

//! Streams that never meet: persons' and profiles'.
constexpr std::uint64_t person_stream = 1;
constexpr std::uint64_t profile_stream = 2;

//! 32-bit numbers in a block.
constexpr std::int64_t words_in_block = 8;

//! P(Poisson(1) <= k) · 2³², rounded down: a uniform 32-bit number that is not
//! below the k-th gives more than k. Σ 1/(k! e) by its definition; what lies
//! beyond the last is less likely than 2⁻³².
constexpr std::array<std::uint32_t, 12> poisson_one_thresholds = [] {
    std::array<std::uint32_t, 12> thresholds{};
    constexpr double inverse_e = 0.36787944117144232160;
    double probability = inverse_e;
    double sum = 0;
    for (std::size_t k = 0; k < thresholds.size(); ++k) {
        sum += probability;
        probability /= static_cast<double>(k + 1);
        auto const scaled = sum * 4294967296.0;
        thresholds[k] = scaled >= 4294967295.0
                            ? 4294967295U
                            : static_cast<std::uint32_t>(scaled);
    }
    return thresholds;
}();

static_assert(poisson_one_thresholds.size() == most_person_weight);

using Weights = std::array<std::uint8_t, words_in_block>;

//! Poisson(1) from each of a block's uniform 32-bit numbers, all at once: how
//! many thresholds each reaches.
Weights poisson_one(Philox::Block const& bits)
{
    std::array<std::uint32_t, words_in_block> uniform{};
    for (std::size_t i = 0; i < bits.size(); ++i) {
        uniform[2 * i] = static_cast<std::uint32_t>(bits[i]);
        uniform[2 * i + 1] = static_cast<std::uint32_t>(bits[i] >> 32);
    }
    std::array<std::uint32_t, words_in_block> counts{};
    for (auto const threshold : poisson_one_thresholds) {
        for (std::size_t i = 0; i < counts.size(); ++i) {
            counts[i] += uniform[i] >= threshold ? 1U : 0U;
        }
    }
    Weights weights{};
    for (std::size_t i = 0; i < counts.size(); ++i) {
        weights[i] = static_cast<std::uint8_t>(counts[i]);
    }
    return weights;
}

}  // namespace

PoissonTable::PoissonTable(std::int64_t mean_count)
{
    auto const mean = static_cast<double>(mean_count);
    // Ten standard deviations and the skewed end of small means.
    auto const reach = 10 * std::sqrt(mean) + 30;
    first_ = static_cast<std::int64_t>(std::max(0.0, std::floor(mean - reach)));
    auto const last = static_cast<std::int64_t>(std::ceil(mean + reach));
    auto const start = static_cast<double>(first_);
    double probability =
        std::exp(start * std::log(mean) - mean - std::lgamma(start + 1));
    double sum = 0;
    for (auto k = first_; k <= last; ++k) {
        sum += probability;
        distribution_.push_back(sum);
        probability *= mean / static_cast<double>(k + 1);
    }
    for (std::size_t i = 0; i < starts_.size(); ++i) {
        auto const uniform =
            static_cast<double>(i) / static_cast<double>(starts_.size());
        starts_[i] = static_cast<std::uint32_t>(
            std::upper_bound(distribution_.begin(), distribution_.end(),
                             uniform) -
            distribution_.begin());
    }
}

void draw_person_weights(ReplicateRange const& range,
                         records::Hash128 const& person,
                         std::span<std::uint8_t> weights)
{
    SAMSPIL_EXPECT(weights.size() == static_cast<std::size_t>(range.count()));
    Philox::Key const key{range.seed, person_stream};
    for (auto replicate = range.begin; replicate < range.end;) {
        auto const block = replicate / words_in_block;
        auto const drawn = poisson_one(Philox::draw(
            {static_cast<std::uint64_t>(block), person.high, person.low, 0},
            key));
        auto const block_end =
            std::min(range.end, (block + 1) * words_in_block);
        for (; replicate < block_end; ++replicate) {
            weights[static_cast<std::size_t>(replicate - range.begin)] =
                drawn[static_cast<std::size_t>(replicate % words_in_block)];
        }
    }
}

void draw_profile_weights(ReplicateRange const& range,
                          records::Hash128 const& profile,
                          PoissonTable const& draw,
                          std::span<std::int32_t> weights)
{
    SAMSPIL_EXPECT(weights.size() == static_cast<std::size_t>(range.count()));
    Philox::Key const key{range.seed, profile_stream};
    constexpr auto words = std::int64_t{4};
    for (auto replicate = range.begin; replicate < range.end;) {
        auto const block = replicate / words;
        auto const bits = Philox::draw(
            {static_cast<std::uint64_t>(block), profile.high, profile.low, 0},
            key);
        auto const block_end = std::min(range.end, (block + 1) * words);
        for (; replicate < block_end; ++replicate) {
            auto const word = static_cast<std::size_t>(replicate % words);
            auto const uniform =
                static_cast<double>(bits[word] >> 11) * 0x1.0p-53;
            weights[static_cast<std::size_t>(replicate - range.begin)] =
                draw(uniform);
        }
    }
}

}  // namespace samspil::count
