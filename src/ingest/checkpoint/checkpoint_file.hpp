#pragma once

#include <filesystem>
#include <string_view>

#include "ingest/checkpoint/run_identity.hpp"
#include "ingest/checkpoint/work_done.hpp"

namespace samspil::ingest {

//! File in the unfinished store (docs/formats/ingest_checkpoint.md).
inline constexpr std::string_view checkpoint_name = "checkpoint.json";
inline constexpr std::string_view checkpoint_file_type =
    "samspil ingest checkpoint";
//! Checkpoints of other versions are not used.
inline constexpr std::string_view checkpoint_format_version = "2.2";

//! Whether an ingest gives this name to a file or folder ("rows/") of its
//! unfinished store, besides the names of a finished one.
bool is_work_file_name(std::string_view name);

//! Write the file into a folder, complete or not at all, and flush it.
void write_checkpoint(std::filesystem::path const& folder,
                      RunIdentity const& identity, WorkDone const& work);

/*!
 * The work that the checkpoint file of a folder describes.
 *
 * \throw base::Error that names the file and the reason, if it is damaged, of
 *        another version, or of another run than \p own.
 */
WorkDone read_checkpoint(std::filesystem::path const& folder,
                         RunIdentity const& own);

}  // namespace samspil::ingest
