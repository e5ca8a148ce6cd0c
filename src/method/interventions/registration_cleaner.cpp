#include "method/interventions/registration_cleaner.hpp"

#include <algorithm>
#include <numeric>

#include "base/contract.hpp"

namespace samspil::method {

/*!
 * Takes one person's registrations through M0's steps.
 *
 * - M5.3: registrations that agree in service, both municipalities, start,
 *   end and target group count once, the first of them.
 * - M1.3: what starts after the date of death is dropped, what ends later
 *   ends on that date. The observation's end does not cut (M5.3).
 */
void RegistrationCleaner::operator()(
    std::span<records::Registration const> registrations, base::Day death_day)
{
    fates_.assign(registrations.size(), RegistrationFate{});
    kept_.clear();
    order_.resize(registrations.size());
    std::iota(order_.begin(), order_.end(), 0U);
    std::sort(order_.begin(), order_.end(),
              [registrations](std::uint32_t a, std::uint32_t b) {
                  auto const& first = registrations[a];
                  auto const& second = registrations[b];
                  return first == second ? a < b : first < second;
              });
    for (std::size_t i = 0; i < order_.size(); ++i) {
        auto registration = registrations[order_[i]];
        auto& fate = fates_[order_[i]];
        SAMSPIL_EXPECT(registration.end >= registration.start);
        if (i > 0 && registration == registrations[order_[i - 1]]) {
            fate.fate = Fate::duplicate;
            continue;
        }
        if (registration.start > death_day) {
            fate.fate = Fate::after_death;
            continue;
        }
        fate.cut_at_death = registration.end > death_day;
        registration.end = earlier(registration.end, death_day);
        kept_.push_back(registration);
    }
    // the cut may have changed the order of the ends
    std::sort(kept_.begin(), kept_.end());
}

}  // namespace samspil::method
