#pragma once

#include "registers/parsed_rows.hpp"
#include "registers/readers/file_facts.hpp"
#include "registers/readers/parse_context.hpp"
#include "registers/readers/row_fields.hpp"
#include "registers/readers/row_tally.hpp"
#include "registers/register_spec.hpp"

namespace samspil::registers {

/*!
 * Reads rows of the diagnosis tables of LPR2 and LPR3.
 *
 * Action (A) and secondary (B) diagnoses are needed; other types, retracted
 * diagnoses, and rows without a code or contact are not. In LPR2 a row without
 * a record number is bad.
 */
class DiagnosisReader
{
  public:
    DiagnosisReader(FileFacts const& facts, ParseContext const& context)
        : file_(facts.number),
          source_(facts.source),
          family_(spec_of(facts.source).family),
          key_(context.key)
    {
    }

    void operator()(RowFields const& fields, ParsedRows& out,
                    RowTally& tally) const;

  private:
    std::uint16_t file_;     //!< the rows' file
    RegisterId source_;      //!< the rows' register
    RegisterFamily family_;  //!< its family
    records::HashKey key_;   //!< hashes ids
};

}  // namespace samspil::registers
