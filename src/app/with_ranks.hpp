#pragma once

#include <filesystem>
#include <functional>
#include <optional>
#include <string>

#include "base/error.hpp"
#include "base/log.hpp"
#include "parallel/communicator.hpp"

namespace samspil::app {

//! The name of a command's run, and the file of its journal.
struct RunName
{
    std::string command;
    std::optional<std::filesystem::path> journal;  //!< nothing: no journal
};

/*!
 * Run a command's work on all ranks.
 *
 * Starts MPI (if a launcher started this process) and ends it afterwards.
 * \p work gets the ranks and a log that prints on rank 0 only. An error that
 * all ranks know of (parallel::CollectiveError) ends the job in order, with
 * one message. Any other error aborts the job, so that no rank waits for ever.
 */
base::ExitStatus with_ranks(
    RunName const& name,
    std::function<void(parallel::Communicator const&, base::Log&)> const& work);

//! A log on standard error.
base::Log make_log();

}  // namespace samspil::app
