#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace samspil::cubes {

//! Why a cell differs by definition between two runs of the same registers:
//! see SameObservation.
enum class SetApart : std::uint8_t
{
    growth,             //!< M9.11: against another first year
    koebenhavn_halves,  //!< M7.4: other years decide on the half
    contacts,           //!< M2.4: the year is not observed to its end
    stays,              //!< M2.4: stays near the observation's end
    readmissions,       //!< M4.7: the days after the discharge
    intervals           //!< M12: residents are drawn by other profiles
};

//! Of each reason, as programs read it.
inline constexpr std::array<std::string_view, 6> set_apart_labels{
    "growth", "koebenhavn_halves", "contacts",
    "stays",  "readmissions",      "intervals"};

constexpr std::string_view label_of(SetApart reason)
{
    return set_apart_labels[static_cast<std::size_t>(reason)];
}

//! How many cells were set apart: [reason].
using SetApartCounts = std::array<std::int64_t, set_apart_labels.size()>;

constexpr std::int64_t& count_of(SetApartCounts& counts, SetApart reason)
{
    return counts[static_cast<std::size_t>(reason)];
}

}  // namespace samspil::cubes
