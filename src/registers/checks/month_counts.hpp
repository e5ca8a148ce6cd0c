#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/civil_time.hpp"

namespace samspil::registers {

//! A month, counted from January of year 0.
constexpr int month_number(int year, int month)
{
    return year * 12 + month - 1;
}

//! "2019-03"
std::string month_text(int month);

/*!
 * How many dates lie in each month from 1950 to 2099, and how many before and
 * after these.
 *
 * Takes no memory until the first date: a run has one for each file and
 * thread.
 */
class MonthCounts
{
  public:
    static constexpr int first_year = 1950;
    static constexpr int last_year = 2099;

    void add(base::Day day)
    {
        if (counts_.empty()) {
            counts_.resize(size);
        }
        ++counts_[place_of(day)];
    }
    MonthCounts& operator+=(MonthCounts const& other);

    bool is_empty() const { return counts_.empty(); }
    //! Of a month_number(); 0 outside the window.
    std::int64_t of(int month) const;
    std::int64_t total() const;
    //! Dates on or after 1 January of the first year and before that of
    //! the year after the last.
    std::int64_t within(int first_year_wanted, int last_year_wanted) const;
    //! The month_number() up to which this share of the dates in the window
    //! lies [per mille]; nothing if there are none.
    std::optional<int> quantile(std::int64_t per_mille) const;

    //! Before the window, its months in order, after it: for checkpoints.
    std::vector<std::int64_t> const& raw() const { return counts_; }
    static constexpr std::size_t size =
        std::size_t{12} * (last_year - first_year + 1) + 2;
    //! \pre place < size
    void add_raw(std::size_t place, std::int64_t count);

    friend bool operator==(MonthCounts const&, MonthCounts const&) = default;

  private:
    static constexpr base::Day first_day = base::first_day_of(first_year);
    static constexpr std::size_t days =
        static_cast<std::size_t>(base::last_day_of(last_year) - first_day) + 1;
    //! By day from first_day on. Rows of a run lie in a few years of it, which
    //! stay in the cache.
    static std::array<std::uint16_t, days> const places;

    static std::size_t place_of(base::Day day)
    {
        auto const number = std::int64_t{day.value()} - first_day.value();
        if (number < 0) {
            return 0;
        }
        auto const index = static_cast<std::size_t>(number);
        return index < days ? places[index] : size - 1;
    }

    std::vector<std::int64_t> counts_;  //!< as raw()
};

}  // namespace samspil::registers
