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

//! A person is drawn more often less than once in 2³² draws: never.
inline constexpr int most_person_weight = 12;
//! The most that a weight in a byte may be: persons', and small profiles'.
inline constexpr int most_byte_weight = 40;
static_assert(most_person_weight <= most_byte_weight);

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
 * How many persons of a profile are drawn in each replicate: Poisson of their
 * number, as a function of seed, replicate and the profile's content.
 *
 * \param profile a hash of the content.
 * \param table   with the number of persons as its mean.
 * \pre in bytes: the table's most is at most most_byte_weight.
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
