#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace samspil::app {

//! One line of a configuration file.
struct IniEntry
{
    std::string key;
    std::string value;
    std::size_t line = 0;      //!< from 1
    std::string section = {};  //!< the name in the last line "[name]"
};

//! Whether a file may be divided by lines "[name]".
enum class IniSections
{
    none,
    named
};

/*!
 * The lines "key = value" of a configuration file.
 *
 * Blanks around both are left out. A value in double quotes is taken as it is
 * between them; \" and \\ stand for a quote and a backslash. In any other value
 * a # is a character, unless a blank stands before it: then a comment begins.
 * Empty lines and lines that begin with # or ; say nothing. The file is UTF-8,
 * with or without BOM.
 *
 * Messages name the file and the line, and never what is in it: somebody may
 * have given a register in its place.
 *
 * \throw base::UsageError if the file cannot be read or a line is of another
 *        form.
 */
std::vector<IniEntry> read_ini_file(std::filesystem::path const& path,
                                    IniSections sections = IniSections::none);

//! A value as read_ini_file() reads it back: in quotes if it has to be.
std::string to_ini_value(std::string_view value);

}  // namespace samspil::app
