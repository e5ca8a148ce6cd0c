#include "count/replicate_weights.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

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

std::int32_t poisson_one(std::uint32_t uniform)
{
    std::int32_t weight = 0;
    for (auto const threshold : poisson_one_thresholds) {
        weight += uniform >= threshold ? 1 : 0;
    }
    return weight;
}

/*!
 * Poisson(mean) by inversion of its distribution function, tabulated where it
 * is not 0 or 1 in double precision.
 */
class PoissonTable
{
  public:
    explicit PoissonTable(double mean)
    {
        // Ten standard deviations and the skewed end of small means.
        auto const reach = 10 * std::sqrt(mean) + 30;
        first_ =
            static_cast<std::int64_t>(std::max(0.0, std::floor(mean - reach)));
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
    }

    //! \p uniform in [0, 1)
    std::int32_t operator()(double uniform) const
    {
        auto const found = std::upper_bound(distribution_.begin(),
                                            distribution_.end(), uniform);
        return static_cast<std::int32_t>(first_ +
                                         (found - distribution_.begin()));
    }

  private:
    std::int64_t first_;                //!< k of the first entry
    std::vector<double> distribution_;  //!< P(X <= k)
};

}  // namespace

void draw_person_weights(ReplicateRange const& range,
                         records::Hash128 const& person,
                         std::span<std::int32_t> weights)
{
    SAMSPIL_EXPECT(weights.size() == static_cast<std::size_t>(range.count()));
    Philox::Key const key{range.seed, person_stream};
    for (auto replicate = range.begin; replicate < range.end;) {
        auto const block = replicate / words_in_block;
        auto const bits = Philox::draw(
            {static_cast<std::uint64_t>(block), person.high, person.low, 0},
            key);
        auto const block_end =
            std::min(range.end, (block + 1) * words_in_block);
        for (; replicate < block_end; ++replicate) {
            auto const word =
                static_cast<std::size_t>(replicate % words_in_block);
            weights[static_cast<std::size_t>(replicate - range.begin)] =
                poisson_one(static_cast<std::uint32_t>(bits[word / 2] >>
                                                       (word % 2 * 32)));
        }
    }
}

void draw_profile_weights(ReplicateRange const& range,
                          records::Hash128 const& profile, std::int64_t count,
                          std::span<std::int32_t> weights)
{
    SAMSPIL_EXPECT(weights.size() == static_cast<std::size_t>(range.count()));
    PoissonTable const draw(static_cast<double>(count));
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
