#include "method/interventions/recipient_finder.hpp"

#include <algorithm>
#include <array>
#include <cstdint>

namespace samspil::method {
namespace {

using reference::TargetGroup;

//! The last tie-break of M5.5: mental, cognitive, social, physical. The
//! greatest wins.
constexpr int preference(TargetGroup group)
{
    switch (group) {
        case TargetGroup::mental:
            return 4;
        case TargetGroup::cognitive:
            return 3;
        case TargetGroup::social:
            return 2;
        case TargetGroup::physical:
            return 1;
        case TargetGroup::unknown:
            break;
    }
    return 0;
}

//! One number that orders registrations with a day in a year by M5.4 and M5.5:
//! the greatest gives the year its level and target group. From the highest
//! bits: level, whether the group is known, days in the year, start,
//! preference. It is above 0.
std::uint64_t claim_of(records::Registration const& registration,
                       std::int32_t days)
{
    auto const group = registration.target_group;
    auto claim = static_cast<std::uint64_t>(registration.level());
    claim = claim << 1 | (group != TargetGroup::unknown ? 1U : 0U);
    claim = claim << 9 | static_cast<std::uint64_t>(days);  // 1 to 366
    // with the sign bit flipped, negative days come before positive ones
    claim =
        claim << 32 |
        (static_cast<std::uint32_t>(registration.start.value()) ^ 0x8000'0000U);
    return claim << 3 | static_cast<std::uint64_t>(preference(group));
}

}  // namespace

/*!
 * What a person receives in each year: interventions and the highest level
 * of the registrations that have a day in it (M5.3, M5.4), and the target
 * group of the one that gives the level (M5.5).
 *
 * Registrations are looked at before the joining of M6.1, which changes
 * neither the days on which something runs nor its intervention and level.
 */
YearMask RecipientFinder::operator()(
    std::span<records::Registration const> registrations,
    std::span<RecipientYear> received) const
{
    SAMSPIL_EXPECT(received.size() == static_cast<std::size_t>(years_.count()));
    std::array<std::uint64_t, base::max_years> best;
    std::fill(best.begin(), best.begin() + years_.count(), 0);
    std::fill(received.begin(), received.end(), RecipientYear{});
    YearMask years = 0;
    for (auto const& registration : registrations) {
        auto const touched =
            years_.touched_days(registration.start, registration.end);
        years |= touched.mask();
        auto const bit = 1U << reference::index_of(registration.intervention());
        for (int y = touched.first; y <= touched.last; ++y) {
            auto const first = later(registration.start, years_.first_day(y));
            auto const last = earlier(registration.end, years_.last_day(y));
            auto const claim = claim_of(registration, last - first + 1);
            auto& year = received[static_cast<std::size_t>(y)];
            auto& year_best = best[static_cast<std::size_t>(y)];
            if (claim > year_best) {
                year_best = claim;
                year.level = registration.level();
                year.target_group = registration.target_group;
            }
            year.interventions =
                static_cast<std::uint8_t>(year.interventions | bit);
        }
    }
    return years;
}

}  // namespace samspil::method
