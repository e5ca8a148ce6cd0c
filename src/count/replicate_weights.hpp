#pragma once

#include <cstdint>
#include <span>

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

/*!
 * How often a person is drawn in each replicate: independent Poisson(1)
 * (M12), as a function of seed, replicate and person key.
 *
 * \param weights [replicate of the range]
 */
void draw_person_weights(ReplicateRange const& range,
                         records::Hash128 const& person,
                         std::span<std::int32_t> weights);

/*!
 * How many of \p count persons of a profile are drawn in each replicate:
 * Poisson(count), as a function of seed, replicate and the profile's content.
 *
 * \param profile a hash of the content.
 */
void draw_profile_weights(ReplicateRange const& range,
                          records::Hash128 const& profile, std::int64_t count,
                          std::span<std::int32_t> weights);

}  // namespace samspil::count
