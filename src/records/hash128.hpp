#pragma once

#include <array>
#include <compare>
#include <cstddef>
#include <cstdint>
#include <type_traits>

namespace samspil::records {

/*!
 * A keyed 128-bit hash. It replaces the id of a person, a contact or a record
 * as soon as the id is read.
 *
 * It is ordered as its 16 bytes are, so that the leading bits give the shard.
 */
struct Hash128
{
    std::uint64_t high = 0;  //!< the first eight bytes, big-endian
    std::uint64_t low = 0;   //!< the last eight bytes, big-endian

    friend constexpr auto operator<=>(Hash128 const&, Hash128 const&) = default;
};

static_assert(std::is_trivially_copyable_v<Hash128>);

//! The 16 bytes of --key-file.
using HashKey = std::array<std::uint8_t, 16>;

}  // namespace samspil::records
