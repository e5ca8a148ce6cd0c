#pragma once

#include <array>
#include <cstdint>
#include <cstring>

namespace samspil::ingest {

//! A 64-bit number whose every bit depends on all bits of \p word: the end of
//! MurmurHash3. One to one.
constexpr std::uint64_t mix_word(std::uint64_t word)
{
    word = (word ^ word >> 33U) * 0xFF51AFD7ED558CCD;
    word = (word ^ word >> 33U) * 0xC4CEB9FE1A85EC53;
    return word ^ word >> 33U;
}

//! A number that stands for a diagnosis code's bytes where codes are only
//! compared (M2.5).
inline std::uint64_t mix_code(std::array<char, 12> const& code)
{
    std::uint64_t front = 0;
    std::uint32_t back = 0;
    std::memcpy(&front, code.data(), sizeof(front));
    std::memcpy(&back, code.data() + sizeof(front), sizeof(back));
    return mix_word(front ^ mix_word(std::uint64_t{back} + 1));
}

}  // namespace samspil::ingest
