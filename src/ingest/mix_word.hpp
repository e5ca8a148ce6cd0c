#pragma once

#include <cstdint>

namespace samspil::ingest {

//! A number whose every bit depends on all bits of \p word (the last step of
//! MurmurHash3). Different words give different numbers.
constexpr std::uint64_t mix_word(std::uint64_t word)
{
    word = (word ^ word >> 33U) * 0xFF51AFD7ED558CCD;
    word = (word ^ word >> 33U) * 0xC4CEB9FE1A85EC53;
    return word ^ word >> 33U;
}

}  // namespace samspil::ingest
