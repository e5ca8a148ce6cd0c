#pragma once

#include "registers/parsed_rows.hpp"
#include "registers/readers/file_facts.hpp"
#include "registers/readers/parse_context.hpp"
#include "registers/readers/row_fields.hpp"
#include "registers/readers/row_tally.hpp"

namespace samspil::registers {

/*!
 * Reads rows of the population register: one a person and reference date.
 *
 * Birth date, sex, municipality and district never make a row bad: an invalid
 * value counts as unknown (M1.4, M1.6, M7.1, M7.4).
 */
class PopulationReader
{
  public:
    PopulationReader(FileFacts const& facts, ParseContext const& context)
        : key_(context.key),
          has_dates_(facts.columns.has(Field::reference_date)),
          reference_day_(facts.reference_day)
    {
    }

    void operator()(RowFields const& fields, ParsedRows& out,
                    RowTally& tally) const;

  private:
    records::HashKey key_;     //!< hashes person ids
    bool has_dates_;           //!< rows have a reference date
    base::Day reference_day_;  //!< of all rows, if they have none
};

//! Reads rows of the register of deaths.
class DeathReader
{
  public:
    DeathReader(FileFacts const&, ParseContext const& context)
        : key_(context.key)
    {
    }

    void operator()(RowFields const& fields, ParsedRows& out,
                    RowTally& tally) const;

  private:
    records::HashKey key_;  //!< hashes person ids
};

}  // namespace samspil::registers
