#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace samspil::records {

/*!
 * A number of hours, exactly as a user writes it: 4, 4.0 or 4.02 (M11).
 *
 * 4 and 4.0 are equal, and 4.02 h is exactly 241.2 minutes.
 */
class Hours
{
  public:
    //! Whole hours.
    constexpr explicit Hours(std::int64_t hours) : millionths_(hours * scale) {}

    /*!
     * Reads digits, with or without decimals after a point; no sign and no
     * exponent.
     *
     * \return nothing for any other form, for more than 6 decimals (zeros at
     *         the end do not count), and for more than most_hours.
     */
    static std::optional<Hours> parse(std::string_view text);

    constexpr bool is_zero() const { return millionths_ == 0; }
    //! The most whole minutes within these hours: a gap of this many links.
    constexpr std::int32_t minutes_rounded_down() const
    {
        return static_cast<std::int32_t>(millionths_ * 60 / scale);
    }
    //! The fewest whole minutes that reach these hours: a stay of this many is
    //! inpatient.
    constexpr std::int32_t minutes_rounded_up() const
    {
        return static_cast<std::int32_t>((millionths_ * 60 + scale - 1) /
                                         scale);
    }
    //! The shortest decimal form: "4", "4.02".
    std::string to_string() const;

    friend constexpr bool operator==(Hours, Hours) = default;

    //! More than a century; minutes stay far from the limits of 32 bits.
    static constexpr std::int64_t most_hours = 1'000'000;

  private:
    static constexpr std::int64_t scale = 1'000'000;
    static constexpr std::size_t decimals = 6;

    std::int64_t millionths_;  //!< millionths of an hour
};

}  // namespace samspil::records
