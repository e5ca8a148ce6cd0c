#pragma once

#include <cstddef>
#include <cstdint>
#include <span>

namespace samspil::store {

//! The attribute of a shard's data sets that holds it (docs/formats/store.md).
inline constexpr auto checksum_attribute = "checksum";

//! Of a column's bytes, as HDF5 has none for plain data sets: XXH3, 64 bits.
std::int64_t checksum(std::span<std::byte const> bytes);

}  // namespace samspil::store
