#pragma once

#include "registers/parsed_rows.hpp"
#include "registers/readers/file_facts.hpp"
#include "registers/readers/parse_context.hpp"
#include "registers/readers/row_fields.hpp"
#include "registers/readers/row_tally.hpp"

namespace samspil::registers {

/*!
 * Reads rows of the register of social services.
 *
 * A row of a service that does not count is not needed (M5.2). A backward
 * registration of one that counts is a bad row (M5.3). A municipality that is
 * not valid counts as missing (M6.5).
 */
class SocialReader
{
  public:
    SocialReader(FileFacts const&, ParseContext const& context)
        : key_(context.key)
    {
    }

    void operator()(RowFields const& fields, ParsedRows& out,
                    RowTally& tally) const;

  private:
    records::HashKey key_;  //!< hashes person ids
};

}  // namespace samspil::registers
