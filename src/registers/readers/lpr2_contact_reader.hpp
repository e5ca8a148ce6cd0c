#pragma once

#include "registers/parsed_rows.hpp"
#include "registers/readers/contact_sink.hpp"
#include "registers/readers/file_facts.hpp"
#include "registers/readers/parse_context.hpp"
#include "registers/readers/row_fields.hpp"
#include "registers/readers/row_tally.hpp"

namespace samspil::registers {

/*!
 * Reads rows of PSYK_ADM and LPR_ADM (contract: LPR2).
 *
 * Types 0 and 1 are one contact, type 3 is an emergency visit. Type 2 is an
 * ambulatory course, whose contacts are in the visit table; with C_INDM 1 and
 * no visits it is an emergency visit. The visits are not known yet, so
 * ContactForm tells what the row can become.
 */
class Lpr2ContactReader
{
  public:
    Lpr2ContactReader(FileFacts const& facts, ParseContext const& context)
        : sink_(facts, context.key),
          all_psychiatric_(facts.source == RegisterId::psyk_adm)
    {
    }

    void operator()(RowFields const& fields, ParsedRows& out,
                    RowTally& tally) const;

  private:
    ContactSink sink_;      //!< takes the rows
    bool all_psychiatric_;  //!< PSYK_ADM; in LPR_ADM C_SPEC decides
};

}  // namespace samspil::registers
