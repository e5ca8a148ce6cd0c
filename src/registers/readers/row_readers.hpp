#pragma once

#include "registers/readers/diagnosis_reader.hpp"
#include "registers/readers/lpr2_contact_reader.hpp"
#include "registers/readers/lpr3_contact_reader.hpp"
#include "registers/readers/population_reader.hpp"
#include "registers/readers/social_reader.hpp"
#include "registers/readers/visit_reader.hpp"

namespace samspil::registers {

/*!
 * Call \p use with the reader of a register's rows, a functor that takes
 * (RowFields const&, ParsedRows&, RowTally&).
 *
 * The reader is chosen once for a piece of a file, so that the loop over rows
 * knows the reader's type and the compiler can inline it.
 */
template <class Use>
void with_row_reader(FileFacts const& facts, ParseContext const& context,
                     Use const& use)
{
    switch (facts.source) {
        case RegisterId::population:
            return use(PopulationReader(facts, context));
        case RegisterId::deaths:
            return use(DeathReader(facts, context));
        case RegisterId::lpr_f_kontakter:
            return use(OlderContactReader(facts, context));
        case RegisterId::lpr_a_kontakt:
            return use(NewerContactReader(facts, context));
        case RegisterId::psyk_adm:
        case RegisterId::lpr_adm:
            return use(Lpr2ContactReader(facts, context));
        case RegisterId::lpr_f_diagnoser:
        case RegisterId::lpr_a_diagnose:
        case RegisterId::psyk_diag:
        case RegisterId::lpr_diag:
            return use(DiagnosisReader(facts, context));
        case RegisterId::psyk_pers:
        case RegisterId::lpr_bes:
            return use(VisitReader(facts, context));
        case RegisterId::social:
            return use(SocialReader(facts, context));
    }
}

}  // namespace samspil::registers
