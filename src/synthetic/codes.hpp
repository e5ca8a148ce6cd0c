#pragma once

#include <cstdint>
#include <string_view>

#include "reference/labels.hpp"
#include "synthetic/archetype.hpp"
#include "synthetic/hospital_contact.hpp"
#include "synthetic/random.hpp"

/*!
 * The codes of the synthetic contacts: diagnoses (ICD-10 with the Danish prefix
 * D) and main specialties. They are a choice of common codes; their frequencies
 * come from no source.
 */
namespace samspil::synthetic {

//! A main specialty, as LPR3 writes it and as LPR2 numbers it (C_SPEC).
struct Specialty
{
    std::string_view name;
    int number;
};

//! A patient's main diagnosis group, by kind; Strata draws f2.
reference::DiagnosisGroup draw_main_group(Kind kind, Random& random);
//! A code of a diagnosis group; for none, a Z code of an examination.
std::string_view draw_code(reference::DiagnosisGroup group, Random& random);
//! A somatic code: DI, DS, DZ and others, never DF.
std::string_view draw_somatic_code(Random& random);
//! An additional code (type +).
std::string_view draw_additional_code(Random& random);

std::uint8_t draw_somatic_specialty(Random& random);
Specialty const& specialty_of(Department department, std::uint8_t somatic);

}  // namespace samspil::synthetic
