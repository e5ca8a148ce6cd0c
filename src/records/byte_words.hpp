#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>

/*!
 * Loads bytes of short texts as words, the lowest byte first. Loads of fixed
 * sizes cost a fraction of copying bytes one by one.
 */
namespace samspil::records {

static_assert(std::endian::native == std::endian::little);

inline std::uint64_t load_word(void const* bytes)
{
    std::uint64_t word = 0;
    std::memcpy(&word, bytes, sizeof(word));
    return word;
}

//! The word of \p size bytes, fewer than eight, and zeros behind them.
inline std::uint64_t load_few(void const* bytes, std::size_t size)
{
    auto const* const begin = static_cast<unsigned char const*>(bytes);
    std::uint64_t word = 0;
    std::size_t at = 0;
    if ((size & 4U) != 0) {
        std::uint32_t four = 0;
        std::memcpy(&four, begin, sizeof(four));
        word = four;
        at = 4;
    }
    if ((size & 2U) != 0) {
        std::uint16_t two = 0;
        std::memcpy(&two, begin + at, sizeof(two));
        word |= std::uint64_t{two} << (8 * at);
        at += 2;
    }
    if ((size & 1U) != 0) {
        word |= std::uint64_t{begin[at]} << (8 * at);
    }
    return word;
}

//! The word of the bytes that follow the last whole word of \p size bytes, and
//! zeros behind them. \pre size >= 8
inline std::uint64_t load_rest(void const* bytes, std::size_t size)
{
    auto const rest = size & 7U;  // at the end of the last eight bytes
    return rest == 0 ? 0
                     : load_word(static_cast<unsigned char const*>(bytes) +
                                 size - 8) >>
                           (64 - 8 * rest);
}

}  // namespace samspil::records
