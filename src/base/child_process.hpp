#pragma once

#include <string>
#include <vector>

namespace samspil::base {

/*!
 * Runs a program to its end; what it prints goes where this program prints
 * errors. A signal that asks this run to stop ends the child, too.
 *
 * \param words the program's path, and what it is told
 * \return its exit status; 128 and the signal's number if one has ended it
 * \throw Error if it cannot be started
 */
int run_child_process(std::vector<std::string> const& words);

}  // namespace samspil::base
