#pragma once

#include <span>

#include "registers/checks/check_counts.hpp"
#include "registers/rows.hpp"

namespace samspil::ingest {

/*!
 * Counts the contacts whose ids were compared, and those that share theirs
 * with another person's, for the check of shared ids.
 *
 * An id of LPR3 stands for one contact in all files; a record number of LPR2
 * only within a file, because every year may begin anew.
 *
 * \param rows all of one id, by person.
 */
void count_shared_ids(std::span<registers::ContactRow const> rows,
                      registers::CheckCounts& counts);

}  // namespace samspil::ingest
