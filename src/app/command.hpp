#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/error.hpp"

namespace samspil::app {

//! What follows the subcommand on the command line.
using Arguments = std::vector<std::string>;

//! One subcommand of the program.
struct Command
{
    std::string_view name;
    std::string_view summary;  //!< one line for --help
    //! throws base::UsageError or base::Error; returns an exit status
    base::ExitStatus (*run)(Arguments const& arguments);
};

//! All subcommands, in the order in which a user needs them.
std::span<Command const> commands();

/*!
 * The program: find the subcommand, run it, and turn an error into one message
 * and an exit status.
 *
 * A usage error is printed once, not once a rank.
 */
base::ExitStatus run_program(Arguments const& arguments);

}  // namespace samspil::app
