#pragma once

#include <filesystem>
#include <iosfwd>
#include <string>

namespace samspil::app {

//! The words that info_list takes: "scenarios, geographies, …".
std::string listable();

/*!
 * Print the labels of a cube file that a command line can name, one a line:
 * completion of command lines and scripts read this. An area is its code, a tab
 * and its name; levels are those of the geographies.
 *
 * \throw base::UsageError if \p what is none of the words of listable(),
 *        base::Error if the file is no cube file or cannot be read.
 */
void info_list(std::filesystem::path const& path, std::string const& what,
               std::ostream& out);

}  // namespace samspil::app
