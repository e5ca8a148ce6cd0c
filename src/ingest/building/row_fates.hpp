#pragma once

#include "method/contacts/contact_cleaner.hpp"
#include "method/interventions/registration_cleaner.hpp"
#include "registers/row_counts.hpp"

namespace samspil::ingest {

//! Counts a delivered row as used or as not needed.
void count_row(registers::QualityCounts& counts, registers::RegisterId source,
               bool is_used);

//! Counts what M0's steps did to a contact or a registration, by rule.
void count_rules(registers::QualityCounts& counts,
                 method::ContactFate const& fate);
void count_rules(registers::QualityCounts& counts,
                 method::RegistrationFate const& fate);

}  // namespace samspil::ingest
