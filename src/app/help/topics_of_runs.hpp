#pragma once

#include <string>

//! Topics on how the program is run, and on what it reads and writes.
namespace samspil::app {

std::string help_on_environment();
std::string help_on_exit_status();
std::string help_on_files();
std::string help_on_mpi();

}  // namespace samspil::app
