#pragma once

#include "registers/parsed_rows.hpp"
#include "registers/readers/contact_sink.hpp"
#include "registers/readers/file_facts.hpp"
#include "registers/readers/parse_context.hpp"
#include "registers/readers/row_fields.hpp"
#include "registers/readers/row_tally.hpp"
#include "registers/values/specialty_values.hpp"
#include "registers/values/time_value.hpp"

namespace samspil::registers {

/*!
 * Reads contacts of the older LPR3 delivery, where date and time are two
 * fields.
 *
 * A start date without a time means 00:00, an end date without a time 24:00;
 * an end time without an end date is no end.
 */
class OlderContactReader
{
  public:
    OlderContactReader(FileFacts const& facts, ParseContext const& context)
        : sink_(facts, context.key),
          psychiatric_(facts.source, context.specialty_values),
          start_form_(context.start_time_form),
          end_form_(context.end_time_form)
    {
    }

    void operator()(RowFields const& fields, ParsedRows& out,
                    RowTally& tally) const;

  private:
    ContactSink sink_;                    //!< takes the rows
    PsychiatricSpecialties psychiatric_;  //!< M2.1
    TimeForm start_form_;                 //!< of digits alone
    TimeForm end_form_;                   //!< likewise
};

/*!
 * Reads contacts of the newer LPR3 delivery, which has datetimes.
 *
 * It also holds copies of contacts of LPR2; they are not needed if LPR2's own
 * tables are there.
 */
class NewerContactReader
{
  public:
    NewerContactReader(FileFacts const& facts, ParseContext const& context)
        : sink_(facts, context.key),
          psychiatric_(facts.source, context.specialty_values),
          only_lpr3_(context.has_lpr2 && facts.columns.has(Field::system))
    {
    }

    void operator()(RowFields const& fields, ParsedRows& out,
                    RowTally& tally) const;

  private:
    ContactSink sink_;                    //!< takes the rows
    PsychiatricSpecialties psychiatric_;  //!< M2.1
    bool only_lpr3_;  //!< rows that other systems reported are not needed
};

}  // namespace samspil::registers
