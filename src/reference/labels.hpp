#pragma once

#include <array>
#include <cstdint>
#include <string_view>

/*!
 * The categories of persons, contacts and interventions, with their labels in
 * the cube file (contract: Axes).
 *
 * Enumerators are in the order of the file's axes, so that a value is its index
 * on the axis.
 */
namespace samspil::reference {

enum class Sex : std::uint8_t
{
    male,
    female,
    unknown
};
inline constexpr std::array<std::string_view, 3> sex_labels{"male", "female",
                                                            "unknown"};

//! Age groups of M8: under 25 begins at the scenario's min_age.
inline constexpr std::array<std::string_view, 8> age_group_labels{
    "under_25", "25-34", "35-44", "45-54", "55-64", "65-74", "75-84", "85+"};

//! Groups of persons: M2.2, M5.3, M5.6, M3.4, and M3.4 with M5.3.
enum class Group : std::uint8_t
{
    psychiatry,
    recipients,
    overlap,
    diagnosed,
    diagnosed_recipients
};
inline constexpr std::array<std::string_view, 5> group_labels{
    "psychiatry", "recipients", "overlap", "diagnosed", "diagnosed_recipients"};

//! Diagnosis groups of M3.1; f90 is DF90 to DF98.
enum class DiagnosisGroup : std::uint8_t
{
    f0,
    f1,
    f2,
    f3,
    f4,
    f5,
    f6,
    f7,
    f8,
    f90,
    f99,
    none
};
inline constexpr std::array<std::string_view, 12> diagnosis_group_labels{
    "F0", "F1", "F2", "F3",      "F4",  "F5",
    "F6", "F7", "F8", "F90-F98", "F99", "none"};

//! Levels of the ladder of M5.1, from the lowest. The method numbers them from
//! 1: index + 1.
enum class Level : std::uint8_t
{
    other,
    activity_services,
    support_own_home,
    temporary_residential,
    long_term_residential
};
inline constexpr std::array<std::string_view, 5> level_labels{
    "other", "activity_services", "support_own_home", "temporary_residential",
    "long_term_residential"};

//! Interventions of M5.1.
enum class Intervention : std::uint8_t
{
    long_term_residential,
    temporary_residential,
    support_own_home,
    sheltered_employment,
    activity_and_social,
    companion,
    other
};
inline constexpr std::array<std::string_view, 7> intervention_labels{
    "long_term_residential",
    "temporary_residential",
    "support_own_home",
    "sheltered_employment",
    "activity_and_social",
    "companion",
    "other"};

//! Target groups of M5.5.
enum class TargetGroup : std::uint8_t
{
    physical,
    cognitive,
    mental,
    social,
    unknown
};
inline constexpr std::array<std::string_view, 5> target_group_labels{
    "physical", "cognitive", "mental", "social", "unknown"};

//! Kinds of hospital stays of M4.2.
enum class StayKind : std::uint8_t
{
    inpatient,
    ambulatory_physical,
    out_contact,
    virtual_contact
};
inline constexpr std::array<std::string_view, 4> stay_kind_labels{
    "inpatient", "ambulatory_physical", "out_contact", "virtual"};

//! Outcomes of M4.7.
enum class ReadmissionOutcome : std::uint8_t
{
    index,
    readmitted
};
inline constexpr std::array<std::string_view, 2> readmission_outcome_labels{
    "index", "readmitted"};

//! Pairs of municipalities of the source's table 1.1 (M8).
enum class MunicipalityPair : std::uint8_t
{
    acting_paying,
    acting_residence,
    paying_residence
};
inline constexpr std::array<std::string_view, 3> pair_labels{
    "acting_paying", "acting_residence", "paying_residence"};

enum class AgreementOutcome : std::uint8_t
{
    observations,
    agreeing
};
inline constexpr std::array<std::string_view, 2> agreement_outcome_labels{
    "observations", "agreeing"};

//! Types of hospital contacts of M2.3.
enum class ContactType : std::uint8_t
{
    physical,
    out_contact,
    virtual_contact
};

//! The index of an enumerator on its axis.
template <class Enum>
constexpr std::size_t index_of(Enum value)
{
    return static_cast<std::size_t>(value);
}

}  // namespace samspil::reference
