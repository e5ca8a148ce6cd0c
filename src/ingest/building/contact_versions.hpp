#pragma once

#include <span>
#include <vector>

#include "registers/rows.hpp"

namespace samspil::ingest {

/*!
 * M2.6: rows of LPR3 of one person with one contact id and one start (to the
 * minute) are versions of one contact, as deliveries that overlap leave them
 * behind.
 */
//! \pre both rows are of LPR3 and of one contact id
inline bool are_versions(registers::ContactRow const& a,
                         registers::ContactRow const& b)
{
    return a.person == b.person && a.start == b.start;
}

/*!
 * The rows of one contact id of LPR3 in an order in which versions stand
 * together, the one that counts first.
 *
 * One with an end comes before those without, then the latest end; then one
 * with an action diagnosis, physical before out-contact before virtual, acute,
 * psychiatric specialty, the alphabetically first code. Rows that agree in all
 * of this are alike in all that is used.
 *
 * \param table_action what the diagnosis table says of the id; it counts for
 *                     rows without an action diagnosis of their own.
 */
std::vector<registers::ContactRow const*> in_version_order(
    std::span<registers::ContactRow const> rows,
    registers::DiagnosisCode const& table_action);

}  // namespace samspil::ingest
