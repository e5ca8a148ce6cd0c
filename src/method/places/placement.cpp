#include "method/places/placement.hpp"

#include <cstddef>

#include "base/contract.hpp"

namespace samspil::method {
namespace {

using reference::ResidenceCode;

//! Whether a residence says which half of København.
constexpr bool has_half(ResidenceCode code)
{
    return reference::is_koebenhavn(code) && reference::has_place(code);
}

//! The record of M7.1: that of 1 January Y if its code is valid, else that
//! of 1 January Y+1.
ResidenceCode record_of(std::span<ResidenceCode const> residences,
                        std::size_t year)
{
    auto const own = residences[year];
    return reference::is_valid_residence(own) ? own : residences[year + 1];
}

/*!
 * The half of a person who is placed in København in year Y (M7.4): that of
 * the record of M7.1, else of the latest earlier 1 January with a half, else
 * of the earliest later one, else Klynge Byen.
 *
 * Where M7.1's record is that of 1 January Y+1, the one of 1 January Y says no
 * half. Therefore it makes no difference that the searches begin at Y.
 */
Placement in_koebenhavn(std::span<ResidenceCode const> residences,
                        std::size_t year)
{
    auto const record = record_of(residences, year);
    if (has_half(record)) {
        return {reference::koebenhavn, reference::place_of(record), false};
    }
    for (auto i = year; i-- > 0;) {
        if (has_half(residences[i])) {
            return {reference::koebenhavn, reference::place_of(residences[i]),
                    false};
        }
    }
    for (auto i = year + 1; i < residences.size(); ++i) {
        if (has_half(residences[i])) {
            return {reference::koebenhavn, reference::place_of(residences[i]),
                    false};
        }
    }
    return {reference::koebenhavn, reference::koebenhavn_byen, true};
}

}  // namespace

Placement detail::unusual_residence_in(
    std::span<ResidenceCode const> residences, int year_index)
{
    auto const year = static_cast<std::size_t>(year_index);
    SAMSPIL_EXPECT(year + 1 < residences.size());
    auto const record = record_of(residences, year);
    if (!reference::is_valid_residence(record)) {
        return {};
    }
    if (reference::is_koebenhavn(record)) {
        return in_koebenhavn(residences, year);
    }
    return {reference::municipality_of(record), reference::place_of(record),
            false};
}

Placement place_in(reference::MunicipalityIndex voted,
                   std::span<ResidenceCode const> residences, int year_index)
{
    if (voted == reference::no_municipality) {
        return residence_in(residences, year_index);
    }
    if (voted == reference::koebenhavn) {
        return in_koebenhavn(residences, static_cast<std::size_t>(year_index));
    }
    return {voted, reference::place_of(voted), false};
}

}  // namespace samspil::method
