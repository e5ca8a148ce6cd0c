#pragma once

#include <cstdint>
#include <cstring>

#include "ingest/mix_word.hpp"
#include "registers/rows.hpp"

namespace samspil::ingest {

/*!
 * M2.5 compares the diagnoses of contacts, and needs nothing else of them.
 * These functions make one 64-bit number of an action diagnosis code and a set
 * of secondary codes. Two contacts of a person at the same times with
 * different diagnoses get the same number with odds of 1 to 10¹⁹.
 */

//! A number that stands for one code.
inline std::uint64_t code_number(registers::DiagnosisCode const& code)
{
    auto const& bytes = code.bytes();
    std::uint64_t front = 0;
    std::uint32_t back = 0;
    std::memcpy(&front, bytes.data(), sizeof(front));
    std::memcpy(&back, bytes.data() + sizeof(front), sizeof(back));
    return mix_word(front ^ mix_word(std::uint64_t{back} + 1));
}

//! \param action         the code that counts as action diagnosis; may be
//!                       missing
//! \param secondary_sum  sum of the code_number() of each different secondary
//!                       code; 0: there are none
inline std::uint64_t diagnosis_identity(registers::DiagnosisCode const& action,
                                        std::uint64_t secondary_sum)
{
    return mix_word(code_number(action) + mix_word(secondary_sum));
}

}  // namespace samspil::ingest
