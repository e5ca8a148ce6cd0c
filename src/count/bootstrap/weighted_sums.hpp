#pragma once

#include <array>
#include <cstdint>
#include <span>

#include "count/bootstrap/cell_rows.hpp"
#include "count/bootstrap/replicate_weights.hpp"

namespace samspil::count {

//! Replicates whose weights lie side by side: of a person, a cache line.
inline constexpr std::size_t slice_length = 64;

//! Cells that are counted one after the other: in a replicate's row they are
//! a cache line.
inline constexpr std::size_t cells_of_block = 8;

using SliceSums = std::array<std::int64_t, slice_length>;

//! How often a person, or how many of a small profile's persons, are drawn.
struct alignas(64) ByteWeights
{
    std::array<std::uint8_t, slice_length> of{};  //!< [replicate]
};

//! How many of a large profile's persons are drawn.
struct alignas(64) WideWeights
{
    std::array<std::int32_t, slice_length> of{};  //!< [replicate]
};

/*!
 * Adds to \p sums what \p items amount to in each replicate of a slice.
 *
 * \param weights [row]
 */
void add_weighted(std::span<CellRows::Item const> items,
                  std::span<ByteWeights const> weights, SliceSums& sums);
void add_weighted(std::span<CellRows::Item const> items,
                  std::span<WideWeights const> weights, SliceSums& sums);

}  // namespace samspil::count
