#pragma once

#include "app/command.hpp"

namespace samspil::app {

//! The subcommand; its options are in its --help.
base::ExitStatus run_codebook(Arguments const& arguments);

}  // namespace samspil::app
