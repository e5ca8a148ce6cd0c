#pragma once

#include <cstdint>

namespace samspil::count {

//! What the quality report counts for one scenario (contract: compute).
struct ScenarioQuality
{
    //! index admissions left out because observation ends too early (M4.7)
    std::int64_t unobserved_indexes = 0;
    //! interventions without a valid municipality code, in each year (M6.5)
    std::int64_t invalid_interventions = 0;
    //! person-years placed in Klynge Byen because no record has a district (M7.4)
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
