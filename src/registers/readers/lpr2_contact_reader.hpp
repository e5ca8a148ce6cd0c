#pragma once

#include "registers/readers/contact_sink.hpp"
#include "registers/readers/file_facts.hpp"
#include "registers/readers/parse_context.hpp"
#include "registers/readers/row_fields.hpp"
#include "registers/readers/row_tally.hpp"
#include "registers/rows.hpp"

namespace samspil::registers {

/*!
 * Rows of PSYK_ADM and LPR_ADM (contract: LPR2).
 *
 * Types 0 and 1 are one contact, 3 an emergency visit, 2 an ambulatory course
 * whose contacts are in the visit table, unless it is an emergency visit,
 * which is known only once the visits are: ContactForm says which.
 */
class Lpr2ContactReader
{
  public:
    Lpr2ContactReader(FileFacts const& facts, ParseContext const& context)
        : sink_(facts.source, context.key),
          all_psychiatric_(facts.source == RegisterId::psyk_adm)
    {
    }

    void operator()(RowFields const& fields, ParsedRows& out,
                    RowTally& tally) const;

  private:
    ContactSink sink_;      //!< takes what is read
    bool all_psychiatric_;  //!< PSYK_ADM; else C_SPEC says
};

}  // namespace samspil::registers
