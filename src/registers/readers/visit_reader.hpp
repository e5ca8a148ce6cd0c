#pragma once

#include <span>
#include <string>

#include "registers/parsed_rows.hpp"
#include "registers/readers/file_facts.hpp"
#include "registers/readers/parse_context.hpp"
#include "registers/readers/row_fields.hpp"
#include "registers/readers/row_tally.hpp"
#include "registers/register_spec.hpp"

namespace samspil::registers {

/*!
 * Reads rows of LPR2's visit tables. Every visit counts and has a date but no
 * time (M4.4); it is an out-contact if its place is one of the user's home
 * values.
 */
class VisitReader
{
  public:
    //! \p context must outlive the reader.
    VisitReader(FileFacts const& facts, ParseContext const& context)
        : file_(facts.number),
          source_(facts.source),
          family_(spec_of(facts.source).family),
          key_(context.key),
          home_values_(facts.source == RegisterId::psyk_pers
                           ? std::span<std::string const>(context.home_values)
                           : std::span<std::string const>())
    {
    }

    void operator()(RowFields const& fields, ParsedRows& out,
                    RowTally& tally) const;

  private:
    reference::ContactType type_of(std::string_view place) const;

    std::uint16_t file_;     //!< the rows' file
    RegisterId source_;      //!< the rows' register
    RegisterFamily family_;  //!< its family
    records::HashKey key_;   //!< hashes ids
    //! Of C_YDSTED in PSYK_PERS, which the user names.
    std::span<std::string const> home_values_;
};

}  // namespace samspil::registers
