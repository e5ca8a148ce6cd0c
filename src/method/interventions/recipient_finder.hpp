#pragma once

#include <cstdint>
#include <span>

#include "method/year_bounds.hpp"
#include "records/registration.hpp"
#include "reference/labels.hpp"

namespace samspil::method {

//! What a person receives in one year (M5.3 to M5.5).
struct RecipientYear
{
    std::uint8_t interventions = 0;  //!< bit i: intervention i of M5.1
    reference::Level level = reference::Level::other;  //!< the highest
    reference::TargetGroup target_group = reference::TargetGroup::unknown;

    //! Whether an adult is a recipient (M5.3). If not, the rest has no meaning.
    constexpr bool is_recipient() const { return interventions != 0; }
    friend bool operator==(RecipientYear const&,
                           RecipientYear const&) = default;
};

//! Finds what a person receives in each year (M5.3 to M5.5); no scenario key
//! changes it.
class RecipientFinder
{
  public:
    explicit RecipientFinder(base::Years years) : years_(years) {}

    //! Fills \p received [year]; the registrations may be in any order.
    //! \return the years in which the person is a recipient.
    YearMask operator()(std::span<records::Registration const> registrations,
                        std::span<RecipientYear> received) const;

  private:
    YearBounds years_;  //!< the run's years
};

}  // namespace samspil::method
