#pragma once

#include <array>
#include <cstdint>
#include <span>

#include "method/rules.hpp"
#include "method/year_bounds.hpp"
#include "records/contact.hpp"

namespace samspil::method {

//! Bit i: diagnosis group i of M3.1; 0: no contact that counts.
using DiagnosisMask = std::uint16_t;

//! A person's diagnosis groups in each year (M3.2, M3.3).
class DiagnosisFinder
{
  public:
    DiagnosisFinder(base::Years years, DiagnosisRules const& rules);

    //! Fills \p masks [year]; contacts of any date, in any order.
    void operator()(std::span<records::Contact const> contacts,
                    std::span<DiagnosisMask> masks) const;

  private:
    YearBounds years_;      //!< the run's years
    DiagnosisRules rules_;  //!< the scenario's keys
    //! 1 January Y-n 00:00 for each of the run's years Y
    std::array<base::Minute, base::max_years> window_starts_{};
};

//! Whether groups make a person diagnosed (M3.4), who is adult, not dead
//! before the year, and resident or in contact with psychiatry in it.
constexpr bool has_psychiatric_diagnosis(DiagnosisMask groups)
{
    constexpr DiagnosisMask none =
        1U << reference::index_of(reference::DiagnosisGroup::none);
    return (groups & ~none) != 0;
}

//! `none` stands alone (M3.2): the groups without it, if there are others.
constexpr DiagnosisMask without_none(DiagnosisMask groups)
{
    constexpr DiagnosisMask none =
        1U << reference::index_of(reference::DiagnosisGroup::none);
    return has_psychiatric_diagnosis(groups)
               ? static_cast<DiagnosisMask>(groups & ~none)
               : groups;
}

}  // namespace samspil::method
