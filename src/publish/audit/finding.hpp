#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace samspil::publish {

//! What an audit finds, the worst first.
enum class FindingKind : std::uint8_t
{
    shown,     //!< a shown figure tells a count of few persons
    by_sums,   //!< a suppressed count follows by adding and subtracting
    by_signs,  //!< it follows as no count is negative
    narrow     //!< a suppressed count of persons is few, whatever it is
};
inline constexpr std::size_t finding_kinds = 4;

//! Which count of a figure.
enum class CountRole : std::uint8_t
{
    all,  //!< all that the figure tells: its value
    numerator,
    denominator,
    base_numerator,  //!< of a ratio of shares
    base_denominator,
    rest  //!< what is left of the denominator without the numerator
};

//! A cell of a publication that tells too much.
struct Finding
{
    FindingKind kind;
    std::size_t period;
    std::size_t geography;
    std::size_t figure;
    CountRole count;
};

}  // namespace samspil::publish
