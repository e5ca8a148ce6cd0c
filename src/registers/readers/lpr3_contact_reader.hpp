#pragma once

#include "registers/readers/contact_sink.hpp"
#include "registers/readers/file_facts.hpp"
#include "registers/readers/parse_context.hpp"
#include "registers/readers/row_fields.hpp"
#include "registers/readers/row_tally.hpp"
#include "registers/rows.hpp"

namespace samspil::registers {

/*!
 * Contacts of LPR3's older delivery: date and time in fields of their own.
 *
 * A start date without a time is 00:00, an end date without one 24:00; an end
 * time without an end date is no end.
 */
class OlderContactReader
{
  public:
    OlderContactReader(FileFacts const& facts, ParseContext const& context)
        : sink_(facts.source, context.key)
    {
    }

    void operator()(RowFields const& fields, ParsedRows& out,
                    RowTally& tally) const;

  private:
    ContactSink sink_;  //!< takes what is read
};

/*!
 * Contacts of LPR3's newer delivery: datetimes, and copies of LPR2's contacts
 * that are left out if LPR2's own tables are there.
 */
class NewerContactReader
{
  public:
    NewerContactReader(FileFacts const& facts, ParseContext const& context)
        : sink_(facts.source, context.key),
          only_lpr3_(context.has_lpr2 && facts.columns.has(Field::system))
    {
    }

    void operator()(RowFields const& fields, ParsedRows& out,
                    RowTally& tally) const;

  private:
    ContactSink sink_;  //!< takes what is read
    bool only_lpr3_;    //!< rows that other systems reported are left out
};

}  // namespace samspil::registers
