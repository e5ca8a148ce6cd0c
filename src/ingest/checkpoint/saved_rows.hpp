#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "ingest/exchange/owned_rows.hpp"
#include "ingest/exchange/row_file.hpp"

namespace samspil::ingest {

/*!
 * How a rank's rows get into a checkpoint and out of it again
 * (docs/formats/ingest_checkpoint.md, docs/decisions/0007-ingest-goes-on.md).
 */

//! Bytes of rows that would be lost if the process died or the power failed.
std::int64_t unsaved_bytes(OwnedRows& rows);

//! Write all rows to the disk and flush them.
//! \return false if \p deadline passed before that was done; some rows may be
//!         on the disk then
bool save_rows(OwnedRows& rows, RowFiles::Time deadline);

//! The files of all rows that are on the disk.
std::vector<RowFile> saved_files(OwnedRows const& rows);

//! Remove files whose rows were joined or built: the checkpoint that is in
//! place does not name them.
void remove_consumed_files(OwnedRows& rows);

//! Go on with the files whose buckets this rank owns, among those that all
//! ranks of an earlier run have saved.
void restore_rows(OwnedRows& rows, std::span<RowFile const> files);

}  // namespace samspil::ingest
