#pragma once

#include <filesystem>
#include <functional>
#include <optional>
#include <string>

#include "base/error.hpp"
#include "base/log.hpp"
#include "parallel/communicator.hpp"

namespace samspil::app {

//! What a command's run is called, and where its journal is kept.
struct RunName
{
    std::string command;
    std::optional<std::filesystem::path> journal;  //!< nothing: none is kept
};

/*!
 * Run a command's work on all ranks.
 *
 * MPI is started (if a launcher started this process) and ended around it.
 * \p work gets the ranks and a log that speaks on rank 0 only. A fault that
 * all ranks know of (parallel::CollectiveError) ends the job in order, with
 * one message; any other one aborts it, so that no rank waits for ever.
 */
base::ExitStatus with_ranks(
    RunName const& name,
    std::function<void(parallel::Communicator const&, base::Log&)> const& work);

//! A log on standard error.
base::Log make_log();

}  // namespace samspil::app
