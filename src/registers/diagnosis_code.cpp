#include "registers/diagnosis_code.hpp"

#include <algorithm>
#include <cstdint>
#include <cstring>

#include "records/byte_words.hpp"
#include "registers/values/field_value.hpp"
#include "text/ascii.hpp"

namespace samspil::registers {
namespace {

//! The characters that are held of a code of more than 12.
constexpr std::size_t held_length = 8;

//! FNV-1a is good enough: codes that are so long are no diagnosis codes.
std::uint32_t hash_of(std::string_view text)
{
    std::uint32_t hash = 2166136261U;
    for (char const c : text) {
        hash =
            (hash ^ static_cast<unsigned char>(text::to_upper(c))) * 16777619U;
    }
    return hash;
}

//! text::to_upper() of eight characters at once.
std::uint64_t upper_case(std::uint64_t word)
{
    constexpr std::uint64_t ones = 0x0101010101010101;
    auto const low = word & 0x7F * ones;
    auto const from_a = low + (0x80 - 'a') * ones;  // top bit: 'a' or more
    auto const behind_z = low + (0x80 - 'z' - 1) * ones;  // more than 'z'
    auto const is_lower = from_a & ~behind_z & ~word & 0x80 * ones;
    return word ^ is_lower >> 2U;  // 0x20: the bit that tells the cases apart
}

}  // namespace

/*!
 * \param field as delivered. Outer blanks and case are ignored; "." and "NA"
 *              are no code.
 */
DiagnosisCode::DiagnosisCode(std::string_view field)
{
    auto const code = value_of(field);
    auto const size = std::min(code.size(), bytes_.size());
    auto const front =
        upper_case(size < 8 ? records::load_few(code.data(), size)
                            : records::load_word(code.data()));
    auto const back = static_cast<std::uint32_t>(
        size <= 8 ? 0 : upper_case(records::load_rest(code.data(), size)));
    std::memcpy(bytes_.data(), &front, sizeof(front));
    std::memcpy(bytes_.data() + sizeof(front), &back, sizeof(back));
    if (code.size() > bytes_.size()) {
        // The top bit tells these bytes from a code's.
        auto hash = hash_of(code);
        for (std::size_t i = held_length; i < bytes_.size(); ++i) {
            bytes_[i] = static_cast<char>((hash & 0x7FU) | 0x80U);
            hash >>= 8;
        }
    }
}

std::string_view DiagnosisCode::text() const
{
    auto const end = std::find(bytes_.begin(), bytes_.end(), '\0');
    auto const length = static_cast<std::size_t>(end - bytes_.begin());
    bool const is_hashed =
        length == bytes_.size() &&
        std::all_of(bytes_.begin() + held_length, bytes_.end(), [](char c) {
            return (static_cast<unsigned char>(c) & 0x80U) != 0;
        });
    return {bytes_.data(), is_hashed ? held_length : length};
}

}  // namespace samspil::registers
