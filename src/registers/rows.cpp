#include "registers/rows.hpp"

#include <algorithm>

#include "registers/text.hpp"

namespace samspil::registers {
namespace {

//! Characters that are kept of a code that is too long to be kept whole.
constexpr std::size_t kept_length = 8;

//! FNV-1a: it only has to keep apart what is no diagnosis code anyway.
std::uint32_t mix(std::string_view text)
{
    std::uint32_t hash = 2166136261U;
    for (char const c : text) {
        hash = (hash ^ static_cast<unsigned char>(to_upper(c))) * 16777619U;
    }
    return hash;
}

}  // namespace

/*!
 * \param field as delivered: "." and "NA" are missing, outer blanks and case
 *              play no part.
 */
DiagnosisCode::DiagnosisCode(std::string_view field)
{
    auto const code = value_of(field);
    std::transform(code.begin(),
                   code.begin() + static_cast<std::ptrdiff_t>(
                                      std::min(code.size(), bytes_.size())),
                   bytes_.begin(), to_upper);
    if (code.size() > bytes_.size()) {
        // The top bit marks the hash's bytes: no code holds them.
        auto hash = mix(code);
        for (std::size_t i = kept_length; i < bytes_.size(); ++i) {
            bytes_[i] = static_cast<char>((hash & 0x7FU) | 0x80U);
            hash >>= 8;
        }
    }
}

/*!
 * \return the code in upper case; of one too long to be held, its beginning.
 */
std::string_view DiagnosisCode::text() const
{
    auto const end = std::find(bytes_.begin(), bytes_.end(), '\0');
    auto const length = static_cast<std::size_t>(end - bytes_.begin());
    bool const is_hashed =
        length == bytes_.size() &&
        std::all_of(bytes_.begin() + kept_length, bytes_.end(), [](char c) {
            return (static_cast<unsigned char>(c) & 0x80U) != 0;
        });
    return {bytes_.data(), is_hashed ? kept_length : length};
}

}  // namespace samspil::registers
