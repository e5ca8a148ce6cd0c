#pragma once

#include <array>
#include <cstdint>
#include <span>

#include "count/bootstrap/cell_rows.hpp"
#include "count/bootstrap/replicate_weights.hpp"

namespace samspil::count {

//! The number of replicates in a slice. A person's weights in them are a cache
//! line.
inline constexpr std::size_t slice_length = 64;

//! The number of cells that are counted together. Their counts in a replicate
//! are a cache line.
inline constexpr std::size_t cells_of_block = 8;

//! The counts of a cell: [replicate of the slice].
using SliceSums = std::array<std::int64_t, slice_length>;

//! How often a person is drawn, or how many persons of a small profile are.
struct alignas(64) ByteWeights
{
    std::array<std::uint8_t, slice_length> of{};  //!< [replicate of the slice]
};

//! How many of a large profile's persons are drawn.
struct alignas(64) WideWeights
{
    std::array<std::int32_t, slice_length> of{};  //!< [replicate of the slice]
};

/*!
 * Add to \p sums the amounts of \p items, each times its row's weight in the
 * replicate.
 *
 * \param weights [row]
 */
void add_weighted(std::span<CellRows::Item const> items,
                  std::span<ByteWeights const> weights, SliceSums& sums);
void add_weighted(std::span<CellRows::Item const> items,
                  std::span<WideWeights const> weights, SliceSums& sums);

}  // namespace samspil::count
