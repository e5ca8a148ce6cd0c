#pragma once

#include <cstdint>

namespace samspil::count {

//! What the quality report asks of a scenario (contract: compute).
struct ScenarioQuality
{
    //! index admissions left out because observation ends first (M4.7)
    std::int64_t unobserved_indexes = 0;
    //! interventions without a valid municipality code (M6.5), a year each
    std::int64_t invalid_interventions = 0;
    //! person-years put in Klynge Byen for want of a district (M7.4)
    std::int64_t defaulted_to_byen = 0;

    ScenarioQuality& operator+=(ScenarioQuality const& other)
    {
        unobserved_indexes += other.unobserved_indexes;
        invalid_interventions += other.invalid_interventions;
        defaulted_to_byen += other.defaulted_to_byen;
        return *this;
    }
    friend bool operator==(ScenarioQuality const&,
                           ScenarioQuality const&) = default;
};

}  // namespace samspil::count
