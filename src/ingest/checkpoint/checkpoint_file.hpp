#pragma once

#include <filesystem>
#include <string_view>

#include "ingest/checkpoint/run_identity.hpp"
#include "ingest/checkpoint/work_done.hpp"

namespace samspil::ingest {

//! In the unfinished store (docs/formats/ingest_checkpoint.md).
inline constexpr std::string_view checkpoint_name = "checkpoint.json";
inline constexpr std::string_view checkpoint_file_type =
    "samspil ingest checkpoint";
//! Checkpoints of another version are not used.
inline constexpr std::string_view checkpoint_format_version = "1.0";

//! Write it into a folder whole or not at all, flushed.
void write_checkpoint(std::filesystem::path const& folder,
                      RunIdentity const& identity, WorkDone const& work);

/*!
 * The work that a checkpoint tells of.
 *
 * \throw base::Error that says which file and why, if it is damaged, of
 *        another version, or of another run than \p own.
 */
WorkDone read_checkpoint(std::filesystem::path const& folder,
                         RunIdentity const& own);

}  // namespace samspil::ingest
