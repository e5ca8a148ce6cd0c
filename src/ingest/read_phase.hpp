#pragma once

#include <cstdint>

#include "registers/rows.hpp"

namespace samspil::ingest {

/*!
 * The order in which registers are read.
 *
 * Contacts come before their diagnoses and visits, so that only the rows of
 * these that a contact needs are passed on. Persons come after contacts have
 * been joined, in the memory that is free then.
 */
enum class ReadPhase : std::uint8_t
{
    contacts,  //!< contacts (LPR3) and records (LPR2)
    details,   //!< their diagnoses and visits
    persons    //!< population, deaths and registrations
};

//! In which phase a register is read.
constexpr ReadPhase phase_of(registers::RegisterId id)
{
    using registers::RegisterId;
    switch (id) {
        case RegisterId::lpr_f_kontakter:
        case RegisterId::lpr_a_kontakt:
        case RegisterId::psyk_adm:
        case RegisterId::lpr_adm:
            return ReadPhase::contacts;
        case RegisterId::lpr_f_diagnoser:
        case RegisterId::lpr_a_diagnose:
        case RegisterId::psyk_diag:
        case RegisterId::psyk_pers:
        case RegisterId::lpr_diag:
        case RegisterId::lpr_bes:
            return ReadPhase::details;
        case RegisterId::population:
        case RegisterId::deaths:
        case RegisterId::social:
            break;
    }
    return ReadPhase::persons;
}

}  // namespace samspil::ingest
