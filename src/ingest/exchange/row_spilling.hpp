#pragma once

#include "ingest/exchange/owned_rows.hpp"

namespace samspil::ingest {

/*!
 * Keeps a rank's rows within their memory (Tuning::row_memory).
 *
 * If they use more than seven eighths of it, the rows of the last buckets go
 * to the disk until three quarters are left. It is always the last buckets, so
 * that the first ones stay in memory: these are joined and built first, and
 * give their memory back first. The last eighth is for rows that are being
 * written; this function does not wait for them.
 *
 * \pre no thread appends rows.
 * \throw base::Error if the disk refused earlier rows.
 */
void spill_if_needed(OwnedRows& rows);

}  // namespace samspil::ingest
