#pragma once

#include <array>
#include <compare>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <type_traits>

namespace samspil::records {

/*!
 * A keyed 128-bit hash: what stands for a person's, a contact's or a record's
 * id from the moment it is read.
 *
 * Ordered as its 16 bytes are, so that the leading bits make the shard.
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

//! The key without --key-file: fixed and public, so no protection.
inline constexpr HashKey public_key{'s', 'a', 'm', 's', 'p', 'i', 'l', ' ',
                                    'p', 'u', 'b', 'l', 'i', 'c', ' ', '1'};

//! SipHash-128 (libsodium's siphashx24) of bytes (contract: the store).
Hash128 keyed_hash(HashKey const& key, std::span<std::byte const> bytes);
Hash128 keyed_hash(HashKey const& key, std::string_view text);

/*!
 * Which of \p parts equal parts of the hash range a hash lies in: the leading
 * bits where \p parts is a power of two.
 *
 * Total, disjoint and independent of ranks: part i holds the hashes from
 * i/parts to (i+1)/parts of the range; with 4 parts, hashes beginning 0x00…
 * are in 0, 0x40… in 1, 0x80… in 2, 0xc0… in 3.
 */
constexpr std::uint32_t part_of(Hash128 const& hash, std::uint32_t parts)
{
    __extension__ using Wide = unsigned __int128;
    return static_cast<std::uint32_t>(Wide{hash.high} * parts >> 64);
}

}  // namespace samspil::records
