#pragma once

#include <array>
#include <compare>
#include <string_view>

namespace samspil::registers {

/*!
 * A diagnosis code in upper case without outer blanks, in 12 bytes.
 *
 * Holds codes of up to 12 characters whole. A longer one is no SKS diagnosis
 * code: it is held as its first 8 bytes and a hash of the whole, which still
 * tells it from others. Ordered alphabetically; all zeros: no code.
 */
class DiagnosisCode
{
  public:
    constexpr DiagnosisCode() = default;
    explicit DiagnosisCode(std::string_view field);

    constexpr bool is_missing() const { return bytes_[0] == '\0'; }
    //! The code, or the beginning of a longer one, which is enough for M2.1
    //! and M3.1.
    std::string_view text() const;
    //! The 12 bytes, for sorting and sending.
    constexpr std::array<char, 12> const& bytes() const { return bytes_; }

    friend constexpr auto operator<=>(DiagnosisCode const&,
                                      DiagnosisCode const&) = default;

  private:
    std::array<char, 12> bytes_{};  //!< padded with zeros
};

}  // namespace samspil::registers
