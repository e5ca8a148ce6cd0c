#pragma once

#include <span>
#include <tuple>
#include <vector>

#include "ingest/building/table_diagnoses.hpp"
#include "ingest/exchange/resolved_record.hpp"
#include "registers/row_counts.hpp"
#include "registers/rows.hpp"

namespace samspil::ingest {

//! All rows of one contact id (LPR3) or record number (LPR2).
struct RecordRows
{
    std::span<registers::ContactRow const> contacts;     //!< by course_key()
    std::span<registers::DiagnosisRow const> diagnoses;  //!< in table_order()
    std::span<registers::VisitRow const> visits;
};

//! The fields by which rows of a record are the same course. A course's hours
//! and end are not used (contract, LPR2).
inline auto course_key(registers::ContactRow const& row)
{
    return std::tuple(row.person, row.action, row.acute,
                      row.psychiatric_specialty, row.start_date);
}

/*!
 * Joins the rows of one id: makes its psychiatric contacts and counts what
 * became of its rows, as ContactJoin describes.
 */
class RecordJoin
{
  public:
    //! Contacts are added to \p out. The arguments must outlive this.
    RecordJoin(RecordRows const& rows, std::vector<ResolvedRecord>& out,
               registers::QualityCounts& counts)
        : rows_(rows),
          table_(summarise(rows.diagnoses)),
          out_(out),
          counts_(counts)
    {
    }

    void run();

  private:
    bool has_versions() const;
    void add_versions();
    void add_rows();
    registers::DiagnosisCode const& action_of(
        registers::ContactRow const& row) const;
    bool is_psychiatric(registers::ContactRow const& row) const;
    bool is_course(registers::ContactRow const& row) const;
    bool resolve(registers::ContactRow const& row,
                 method::ResolvedContact& contact);
    void add_contact(registers::ContactRow const& row);
    void add_course(registers::ContactRow const& row);
    void count_diagnoses();
    void count_found();

    RecordRows const& rows_;            //!< of the id
    TableDiagnoses table_;              //!< its diagnoses
    std::vector<ResolvedRecord>& out_;  //!< results
    registers::QualityCounts& counts_;  //!< what became of the rows
    bool is_psychiatric_ = false;       //!< at least one contact is
    bool uses_table_action_ = false;    //!< a psychiatric contact does
    bool are_visits_counted_ = false;   //!< with an earlier course
};

}  // namespace samspil::ingest
