#pragma once

#include <functional>
#include <span>
#include <vector>

#include "ingest/exchange/resolved_record.hpp"
#include "registers/row_counts.hpp"
#include "registers/rows.hpp"

namespace samspil::ingest {

//! Rows of a set of contact ids and record numbers.
struct JoinRows
{
    std::vector<registers::ContactRow> contacts;
    std::vector<registers::DiagnosisRow> diagnoses;
    std::vector<registers::VisitRow> visits;
};

/*!
 * Joins contacts with their diagnoses and visits by contact id or record
 * number, and makes the contacts that are psychiatric (M2.1's default):
 * - A contact without an action diagnosis takes the one of the diagnosis
 *   table. If there are several, the alphabetically first counts (contract,
 *   LPR3; the same for LPR2).
 * - Of the versions of a contact one counts (M2.6, LPR3).
 * - An LPR2 course becomes a contact for each visit of its record, or one
 *   contact on its start date if there are none. Course rows that agree in all
 *   used fields are one course.
 * - An acute LPR2 row of type 2 without visits is an emergency visit.
 *
 * Rows of contacts that are not psychiatric, and diagnoses and visits that no
 * psychiatric contact takes, are counted as not needed; diagnoses that one
 * takes as used. Other rows are counted when their person's shard is built.
 */
class ContactJoin
{
  public:
    //! Is given some contacts at a time, while they are in the cache.
    using Take = std::function<void(std::span<ResolvedRecord const>)>;

    //! \param rows all rows of each of their ids, in any order; are sorted.
    void operator()(JoinRows& rows, Take const& take_resolved,
                    registers::QualityCounts& counts);

  private:
    void sort(JoinRows& rows);

    JoinRows sort_scratch_;                 //!< memory for sorting
    std::vector<ResolvedRecord> resolved_;  //!< not yet given away
};

}  // namespace samspil::ingest
