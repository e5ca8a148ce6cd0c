#pragma once

#include <cstdint>
#include <span>

#include "count/bootstrap/poisson_table.hpp"
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

//! The greatest weight of a person: a greater one comes less than once in 2³²
//! draws, and PoissonTable leaves it out.
inline constexpr int max_person_weight = 12;
//! The greatest weight that is stored in a byte, for persons and small profiles.
inline constexpr int max_byte_weight = 40;
static_assert(max_person_weight <= max_byte_weight);

/*!
 * Draw how often a person is in each replicate (M12): independent Poisson(1)
 * numbers, which depend on seed, replicate and person key only.
 *
 * \param weights [replicate of the range]
 */
void draw_person_weights(ReplicateRange const& range,
                         records::Hash128 const& person,
                         std::span<std::uint8_t> weights);

/*!
 * Draw how many persons of a profile are in each replicate: Poisson numbers
 * whose mean is the number of persons, and which depend on seed, replicate and
 * the profile's content only.
 *
 * \param profile a hash of the content.
 * \param table   has the number of persons as its mean.
 * \param weights [replicate of the range]
 * \pre for weights in bytes: table.greatest() <= max_byte_weight.
 */
void draw_profile_weights(ReplicateRange const& range,
                          records::Hash128 const& profile,
                          PoissonTable const& table,
                          std::span<std::int32_t> weights);
void draw_profile_weights(ReplicateRange const& range,
                          records::Hash128 const& profile,
                          PoissonTable const& table,
                          std::span<std::uint8_t> weights);

}  // namespace samspil::count
