#pragma once

#include <functional>
#include <span>
#include <vector>

#include "ingest/exchange/resolved_row.hpp"
#include "registers/row_counts.hpp"
#include "registers/rows.hpp"

namespace samspil::ingest {

/*!
 * Joins contacts with their diagnoses and visits by contact or record id.
 *
 * Takes all rows of a set of ids and gives the psychiatric contacts (M2.1's
 * default) among them:
 * - A contact without an action diagnosis takes the table's: of several the
 *   alphabetically first (contract, LPR3; LPR2 likewise).
 * - An LPR2 course gives a contact for each of its record's visits, or one on
 *   its start date; course rows that agree in all used fields are one.
 * - An acute LPR2 type 2 without visits is an emergency visit.
 *
 * What is not psychiatric, and diagnoses and visits that no psychiatric
 * contact takes, is counted as not needed; diagnoses that one takes as used.
 */
class ContactJoin
{
  public:
    //! Is given some results at a time, while they are in the cache.
    using Take = std::function<void(std::span<ResolvedRow const>)>;

    //! Order of the rows is of no account; they are sorted.
    void operator()(std::vector<registers::ContactRow>& contacts,
                    std::vector<registers::DiagnosisRow>& diagnoses,
                    std::vector<registers::VisitRow>& visits,
                    Take const& take_resolved,
                    registers::QualityCounts& counts);

  private:
    void sort_rows(std::vector<registers::ContactRow>& contacts,
                   std::vector<registers::DiagnosisRow>& diagnoses,
                   std::vector<registers::VisitRow>& visits);

    std::vector<registers::ContactRow> contact_scratch_;      //!< for sorting
    std::vector<registers::DiagnosisRow> diagnosis_scratch_;  //!< likewise
    std::vector<registers::VisitRow> visit_scratch_;          //!< likewise
    std::vector<ResolvedRow> resolved_;                       //!< not taken yet
};

}  // namespace samspil::ingest
