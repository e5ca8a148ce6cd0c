#pragma once

#include <cstdint>

#include "records/scenario.hpp"

/*!
 * The keys of a scenario (M11) that each rule depends on, and no others.
 * Scenarios that agree in them share the rule's results.
 */
namespace samspil::method {

//! What stays depend on (M2.1, M4.1, M4.2).
struct StayRules
{
    records::ContactScope scope = records::ContactScope::specialty_or_diagnosis;
    records::StayChain chain = records::StayChain::physical;
    std::int32_t gap_minutes = 4 * 60;         //!< a gap of this many links
    std::int32_t inpatient_minutes = 12 * 60;  //!< > 0; this many are enough

    static constexpr StayRules of(records::Scenario const& scenario)
    {
        return {scenario.contact_scope, scenario.stay_chain,
                scenario.stay_gap_hours.minutes_rounded_down(),
                scenario.inpatient_hours.minutes_rounded_up()};
    }
    friend bool operator==(StayRules const&, StayRules const&) = default;
};

//! What readmissions depend on besides the stays (M4.7).
struct ReadmissionRules
{
    int days = 30;  //!< [d] >= 0, after the date on which the index ends

    static constexpr ReadmissionRules of(records::Scenario const& scenario)
    {
        return {scenario.readmission_days};
    }
    friend bool operator==(ReadmissionRules const&,
                           ReadmissionRules const&) = default;
};

//! What diagnosis groups depend on (M2.1, M3.3).
struct DiagnosisRules
{
    records::ContactScope scope = records::ContactScope::specialty_or_diagnosis;
    records::DiagnosisBasis basis = records::DiagnosisBasis::action;
    int lookback_years = 0;  //!< >= 0

    static constexpr DiagnosisRules of(records::Scenario const& scenario)
    {
        return {scenario.contact_scope, scenario.diagnosis_basis,
                scenario.diagnosis_lookback_years};
    }
    friend bool operator==(DiagnosisRules const&,
                           DiagnosisRules const&) = default;
};

//! What a recipient's municipality depends on (M6.1, M6.3, M6.4).
struct MunicipalityRules
{
    records::MunicipalityBasis basis = records::MunicipalityBasis::acting;
    records::MunicipalityJoin join = records::MunicipalityJoin::service;
    records::MunicipalityDays days = records::MunicipalityDays::sum;

    static constexpr MunicipalityRules of(records::Scenario const& scenario)
    {
        return {scenario.municipality, scenario.municipality_join,
                scenario.municipality_days};
    }
    friend bool operator==(MunicipalityRules const&,
                           MunicipalityRules const&) = default;
};

}  // namespace samspil::method
