#pragma once

#include <cstdint>
#include <string_view>

#include "registers/checks/thresholds.hpp"

namespace samspil::registers {

//! What a check says of a register or a file; later ones are worse.
enum class Verdict : std::uint8_t
{
    ok,
    warning,
    stop
};

constexpr std::string_view name_of(Verdict verdict)
{
    return verdict == Verdict::ok        ? "ok"
           : verdict == Verdict::warning ? "warning"
                                         : "stop";
}

//! So many of so many: rows, values, years.
struct Part
{
    std::int64_t count = 0;
    std::int64_t whole = 0;

    constexpr bool is_above(std::int32_t per_mille) const
    {
        return count * 1000 > per_mille * whole;
    }
    //! 0 to 1; 0 of nothing.
    constexpr double share() const
    {
        return whole == 0
                   ? 0
                   : static_cast<double>(count) / static_cast<double>(whole);
    }
    friend constexpr bool operator==(Part const&, Part const&) = default;
};

//! Holds a part against a threshold. With few values nothing stops.
constexpr Verdict judge(Part const& part, Threshold const& threshold)
{
    if (!part.is_above(threshold.warns)) {
        return Verdict::ok;
    }
    bool const can_stop =
        threshold.stops_with_few || part.whole >= least_to_stop;
    return can_stop && part.is_above(threshold.stops) ? Verdict::stop
                                                      : Verdict::warning;
}

}  // namespace samspil::registers
