#pragma once

#include "registers/readers/file_facts.hpp"
#include "registers/readers/parse_context.hpp"
#include "registers/readers/row_fields.hpp"
#include "registers/readers/row_tally.hpp"
#include "registers/rows.hpp"

namespace samspil::registers {

/*!
 * Rows of the register of social services.
 *
 * A backward registration is a bad row whatever its service (M0, M5.3); a
 * service that does not count is not needed (M5.2). Municipalities that are
 * none are kept as missing (M6.5).
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
