#pragma once

#include <span>

#include "ingest/plan.hpp"
#include "ingest/reading/contact_filter.hpp"
#include "parallel/communicator.hpp"
#include "registers/parsed_rows.hpp"
#include "registers/row_counts.hpp"

namespace samspil::ingest {

/*!
 * Leaves out diagnoses and visits of contacts that were not passed on, because
 * nothing can make these psychiatric. Most diagnoses and visits are such, and
 * would be sent, stored and sorted in vain.
 */
class DetailFilter
{
  public:
    explicit DetailFilter(Plan const& plan);

    //! Contacts that are passed on. Several threads may call it.
    void add(std::span<registers::ContactRow const> contacts);
    //! Collective: all contacts of all ranks have been added.
    void share(parallel::Communicator const& ranks);
    /*!
     * Erase the diagnoses and visits that no contact needs, and count them as
     * not needed. Several threads may call it. A few rows are left that no
     * contact needs; the join finds these.
     *
     * \pre share() was called
     */
    void erase_unneeded(registers::ParsedRows& rows,
                        registers::QualityCounts& counts) const;

  private:
    ContactFilter contacts_;  //!< that are passed on
};

}  // namespace samspil::ingest
