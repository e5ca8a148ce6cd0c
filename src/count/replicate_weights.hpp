#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <vector>

#include "records/keyed_hash.hpp"

namespace samspil::count {

//! Replicates [begin, end) of a bootstrap, and its seed.
struct ReplicateRange
{
    std::uint64_t seed = 0;
    std::int64_t begin = 0;
    std::int64_t end = 0;

    std::int64_t count() const { return end - begin; }
};

//! A person is drawn more often less than once in 2³² draws: never.
inline constexpr int most_person_weight = 12;

/*!
 * How often a person is drawn in each replicate: independent Poisson(1)
 * (M12), as a function of seed, replicate and person key.
 *
 * \param weights [replicate of the range]
 */
void draw_person_weights(ReplicateRange const& range,
                         records::Hash128 const& person,
                         std::span<std::uint8_t> weights);

/*!
 * Poisson(mean) by inversion of its distribution function, tabulated where it
 * is not 0 or 1 in double precision.
 */
class PoissonTable
{
  public:
    explicit PoissonTable(std::int64_t mean);

    //! \param uniform in [0, 1)
    std::int32_t operator()(double uniform) const
    {
        // To a signed number first: one instruction.
        auto k = starts_[static_cast<std::size_t>(
            static_cast<int>(uniform * static_cast<double>(starts_.size())))];
        while (k < distribution_.size() && distribution_[k] <= uniform) {
            ++k;
        }
        return static_cast<std::int32_t>(first_ + static_cast<std::int64_t>(k));
    }

  private:
    std::int64_t first_;                //!< what the first entry is of
    std::vector<double> distribution_;  //!< P(X <= first_ + index)
    //! where to begin the search for a uniform number in each 256th of [0, 1)
    std::array<std::uint32_t, 256> starts_{};
};

/*!
 * How many persons of a profile are drawn in each replicate: Poisson of their
 * number, as a function of seed, replicate and the profile's content.
 *
 * \param profile a hash of the content.
 * \param draw    with the number of persons as its mean.
 */
void draw_profile_weights(ReplicateRange const& range,
                          records::Hash128 const& profile,
                          PoissonTable const& draw,
                          std::span<std::int32_t> weights);

}  // namespace samspil::count
