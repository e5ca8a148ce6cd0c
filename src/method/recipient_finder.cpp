#include "method/recipient_finder.hpp"

#include <algorithm>
#include <array>
#include <compare>

namespace samspil::method {
namespace {

using reference::TargetGroup;

//! Last resort of M5.5: mental, cognitive, social, physical. Greater wins.
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

//! How registrations with a day in a year compare for the level (M5.4) and
//! the target group (M5.5), in the order of the rule; the greatest decides.
struct Claim
{
    reference::Level level = reference::Level::other;
    bool is_known = false;  //!< a known target group
    base::Day days = 0;     //!< in the year [d]
    base::Day start = 0;    //!< as registered
    int preference = 0;     //!< among target groups

    friend auto operator<=>(Claim const&, Claim const&) = default;
};

}  // namespace

/*!
 * What a person receives in each year: interventions and the highest level
 * of the registrations that have a day in it (M5.3, M5.4), and the target
 * group of the one that gives the level (M5.5).
 *
 * Registrations are looked at before the joining of M6.1, which changes
 * neither the days on which something runs nor its intervention and level.
 */
void RecipientFinder::operator()(
    std::span<records::Registration const> registrations,
    std::span<RecipientYear> received) const
{
    SAMSPIL_EXPECT(received.size() == static_cast<std::size_t>(years_.count()));
    std::fill(received.begin(), received.end(), RecipientYear{});
    std::array<Claim, base::max_years> best;
    for (auto const& registration : registrations) {
        auto const touched =
            years_.touched_days(registration.start, registration.end);
        for (int y = touched.first; y <= touched.last; ++y) {
            auto const first =
                std::max(registration.start, years_.first_day(y));
            auto const last = std::min(registration.end, years_.last_day(y));
            auto const group = registration.target_group;
            Claim const claim{registration.level(),
                              group != TargetGroup::unknown, last - first + 1,
                              registration.start, preference(group)};
            auto& year = received[static_cast<std::size_t>(y)];
            auto& year_best = best[static_cast<std::size_t>(y)];
            if (!year.is_recipient() || claim > year_best) {
                year_best = claim;
                year.level = claim.level;
                year.target_group = group;
            }
            year.interventions = static_cast<std::uint8_t>(
                year.interventions |
                1U << reference::index_of(registration.intervention()));
        }
    }
}

}  // namespace samspil::method
