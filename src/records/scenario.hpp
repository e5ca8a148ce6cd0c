#pragma once

#include <cstdint>
#include <string>

#include "records/hours.hpp"

namespace samspil::records {

enum class MunicipalityBasis : std::uint8_t
{
    acting,
    paying,
    residence
};
enum class MunicipalityJoin : std::uint8_t
{
    service,
    intervention
};
enum class MunicipalityDays : std::uint8_t
{
    sum,
    calendar
};
enum class ContactScope : std::uint8_t
{
    specialty_or_diagnosis,
    specialty
};
enum class StayChain : std::uint8_t
{
    physical,
    all
};
enum class DiagnosisBasis : std::uint8_t
{
    action,
    action_secondary
};

/*!
 * A scenario: a value for each key of M11. The defaults are the baseline's.
 */
struct Scenario
{
    int min_age = 18;                                                //!< M1.2
    MunicipalityBasis municipality = MunicipalityBasis::acting;      //!< M6.4
    MunicipalityJoin municipality_join = MunicipalityJoin::service;  //!< M6.1
    MunicipalityDays municipality_days = MunicipalityDays::sum;      //!< M6.3
    ContactScope contact_scope =
        ContactScope::specialty_or_diagnosis;                 //!< M2.1
    StayChain stay_chain = StayChain::physical;               //!< M4.1
    Hours stay_gap_hours{4};                                  //!< M4.1
    Hours inpatient_hours{12};                                //!< M4.2; > 0
    int readmission_days = 30;                                //!< M4.7
    DiagnosisBasis diagnosis_basis = DiagnosisBasis::action;  //!< M3.3
    int diagnosis_lookback_years = 0;                         //!< M3.3

    friend bool operator==(Scenario const&, Scenario const&) = default;
};

//! A scenario and its name in the cube file.
struct NamedScenario
{
    std::string name = "base";
    Scenario values;
};

}  // namespace samspil::records
