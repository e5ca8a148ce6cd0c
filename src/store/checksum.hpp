#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>

namespace samspil::store {

//! The attribute of a data set that holds its checksum (docs/formats/store.md).
inline constexpr auto checksum_attribute = "checksum";

//! Checksum of a column's bytes: XXH3, 64 bits. HDF5 has none for data sets
//! without chunks.
std::int64_t checksum(std::span<std::byte const> bytes);

//! XXH3 of 128 bits, as 32 hexadecimal digits.
std::string checksum_128(std::span<std::byte const> bytes);

}  // namespace samspil::store
