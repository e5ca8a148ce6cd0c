#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

#include "records/hash128.hpp"
#include "records/siphash.hpp"

namespace samspil::records {

//! The key of runs without --key-file. It is public, so it protects nothing.
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
 * The slice that a hash lies in, if the range of hashes is cut into \p slices
 * equal ones. If \p slices is a power of two, these are the leading bits.
 *
 * Each hash is in one slice, whatever the number of ranks: slice i holds those
 * from i/slices to (i+1)/slices of the range. With 4 slices, hashes that begin
 * with 0x00… are in 0, 0x40… in 1, 0x80… in 2, 0xc0… in 3.
 */
constexpr std::uint32_t slice_of(Hash128 const& hash, std::uint32_t slices)
{
    __extension__ using Wide = unsigned __int128;
    return static_cast<std::uint32_t>(Wide{hash.high} * slices >> 64);
}

}  // namespace samspil::records
