#pragma once

#include <span>
#include <vector>

#include "base/years.hpp"
#include "ingest/exchange/resolved_record.hpp"
#include "records/person.hpp"
#include "registers/checks/person_counts.hpp"
#include "registers/rows.hpp"

namespace samspil::ingest {

//! What is looked at of one person's delivered rows.
struct CheckedRows
{
    bool has_record = false;  //!< in the population, of any date
    base::Day birth_day = base::no_day;
    base::Day death_day = base::no_day;
    std::span<registers::DeathRow const> deaths;
    std::span<ResolvedRecord const> contacts;
    std::span<registers::RegistrationRow const> registrations;
};

//! Counts rows of persons that nobody knows or that are dead, and deaths
//! before birth.
void count_rows_of_person(CheckedRows const& rows,
                          registers::PersonCounts& counts);

/*!
 * Counts the persons of the store: adults (M1.2) of some year who are not dead
 * before it, the years' residents and registrations by municipality.
 */
class StoredPersonCounter
{
  public:
    explicit StoredPersonCounter(base::Years const& years);

    void operator()(records::PersonView const& person,
                    registers::PersonCounts& counts) const;

  private:
    //! What is asked of one year of the run.
    struct Year
    {
        base::Day first;
        base::Day last;
        base::Day born_by;  //!< who is adult
    };

    std::vector<Year> years_;
};

}  // namespace samspil::ingest
