#pragma once

#include "registers/readers/file_facts.hpp"
#include "registers/readers/parse_context.hpp"
#include "registers/readers/row_fields.hpp"
#include "registers/readers/row_tally.hpp"
#include "registers/register_spec.hpp"
#include "registers/rows.hpp"

namespace samspil::registers {

/*!
 * Rows of the diagnosis tables, LPR2's and LPR3's.
 *
 * Action (A) and secondary (B) diagnoses are kept; other types, retracted
 * ones, and rows without a code or contact are not needed. In LPR2 a row
 * without a record number is bad.
 */
class DiagnosisReader
{
  public:
    DiagnosisReader(FileFacts const& facts, ParseContext const& context)
        : source_(facts.source),
          family_(spec_of(facts.source).family),
          key_(context.key)
    {
    }

    void operator()(RowFields const& fields, ParsedRows& out,
                    RowTally& tally) const;

  private:
    RegisterId source_;      //!< the rows' register
    RegisterFamily family_;  //!< its family
    records::HashKey key_;   //!< hashes ids
};

}  // namespace samspil::registers
