#pragma once

#include <string>
#include <string_view>

#include "base/civil_time.hpp"
#include "base/contract.hpp"

namespace samspil::base {

/*!
 * The run's activity years (M1.1): consecutive, 2018 to 2022 by default.
 *
 * Residence is known at each year's 1 January and at the 1 January after the
 * last year (M7.1): count() + 1 dates.
 */
class Years
{
  public:
    constexpr Years(int first, int last) : first_(first), last_(last)
    {
        SAMSPIL_EXPECT(first <= last);
    }

    //! "2018-2022" or "2020"; throws UsageError.
    static Years parse(std::string_view text);

    constexpr int first() const { return first_; }
    constexpr int last() const { return last_; }
    constexpr int count() const { return last_ - first_ + 1; }
    constexpr int at(int index) const { return first_ + index; }
    constexpr bool contains(int year) const
    {
        return year >= first_ && year <= last_;
    }
    //! Number of 1 Januaries with a residence: one a year and one after.
    constexpr int residence_count() const { return count() + 1; }
    //! 24:00 of the last year's last day: the default observation end (M2.4).
    constexpr Minute end() const { return end_of(last_day_of(last_)); }

    std::string to_string() const;

    friend constexpr bool operator==(Years const&, Years const&) = default;

  private:
    int first_;  //!< first activity year
    int last_;   //!< last activity year
};

//! The most years in one run; the limit keeps the columns of persons small.
inline constexpr int max_years = 32;

}  // namespace samspil::base
