#pragma once

#include <array>
#include <cstdint>
#include <span>

#include "method/rules.hpp"
#include "method/year_bounds.hpp"
#include "records/contact.hpp"

namespace samspil::method {

//! Bit i is diagnosis group i of M3.1; 0 means that no contact counts.
using DiagnosisMask = std::uint16_t;

//! Finds a person's diagnosis groups in each year (M3.2), with the scenario's
//! basis and lookback (M3.3). ContactYear has those without a lookback.
class DiagnosisFinder
{
  public:
    DiagnosisFinder(base::Years years, DiagnosisRules const& rules);

    //! Fills \p masks [year]; the contacts may be of any date and in any order.
    void operator()(std::span<records::Contact const> contacts,
                    std::span<DiagnosisMask> masks) const;

  private:
    YearBounds years_;      //!< the run's years
    DiagnosisRules rules_;  //!< the scenario's keys
    //! 1 January Y-n 00:00 for each of the run's years Y
    std::array<base::Minute, base::max_years> window_starts_{};
};

//! Whether one of the groups is a psychiatric diagnosis: the part of M3.4 that
//! diagnoses decide (is_diagnosed() has the rest).
constexpr bool has_psychiatric_diagnosis(DiagnosisMask groups)
{
    constexpr DiagnosisMask none =
        1U << reference::index_of(reference::DiagnosisGroup::none);
    return (groups & ~none) != 0;
}

//! The groups without `none`, unless it is the only one (M3.2).
constexpr DiagnosisMask without_none(DiagnosisMask groups)
{
    constexpr DiagnosisMask none =
        1U << reference::index_of(reference::DiagnosisGroup::none);
    return has_psychiatric_diagnosis(groups)
               ? static_cast<DiagnosisMask>(groups & ~none)
               : groups;
}

}  // namespace samspil::method
