#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

#include "records/hash128.hpp"
#include "records/siphash.hpp"

namespace samspil::records {

//! The key without --key-file: fixed and public, so no protection.
inline constexpr HashKey public_key{'s', 'a', 'm', 's', 'p', 'i', 'l', ' ',
                                    'p', 'u', 'b', 'l', 'i', 'c', ' ', '1'};

//! SipHash-128 (libsodium's siphashx24) of bytes (contract: the store).
inline Hash128 keyed_hash(HashKey const& key, std::span<std::byte const> bytes)
{
    return SipHash(key)(reinterpret_cast<unsigned char const*>(bytes.data()),
                        bytes.size());
}
inline Hash128 keyed_hash(HashKey const& key, std::string_view text)
{
    return SipHash(key)(reinterpret_cast<unsigned char const*>(text.data()),
                        text.size());
}

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
