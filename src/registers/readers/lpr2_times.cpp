#include "registers/readers/lpr2_times.hpp"

#include "registers/values/digits.hpp"

namespace samspil::registers {
namespace {

constexpr std::int32_t last_hour = 24;

std::int64_t instant(base::Day date, std::int32_t hour, std::int32_t minute)
{
    return std::int64_t{date.value()} * base::minutes_per_day +
           std::int64_t{hour} * 60 + minute;
}

//! The end, or the start if they are in the same hour.
std::int64_t not_within_hour_of(std::int64_t start, std::int64_t end)
{
    return floor_divide(start, 60) == floor_divide(end, 60) ? start : end;
}

}  // namespace

std::int64_t lpr2_start(base::Day date, Reading<std::int32_t> const& hour,
                        Reading<std::int32_t> const& minute)
{
    return hour.has_value() ? instant(date, hour.value, minute.value_or(0))
                            : instant(date, 0, 0);
}

std::int64_t admission_end(std::int64_t start, Reading<base::Day> const& date,
                           Reading<std::int32_t> const& hour)
{
    if (!date.has_value()) {
        return lpr2_end;
    }
    return not_within_hour_of(start,
                              instant(date.value, hour.value_or(last_hour), 0));
}

std::int64_t emergency_end(std::int64_t start, Reading<base::Day> const& date,
                           Reading<std::int32_t> const& hour)
{
    if (!date.has_value() || !hour.has_value()) {
        return start;
    }
    auto const end =
        not_within_hour_of(start, instant(date.value, hour.value, 0));
    bool const counts = end - start <= base::minutes_per_day;
    return counts ? end : start;
}

}  // namespace samspil::registers
