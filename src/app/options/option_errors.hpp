#pragma once

#include <boost/program_options/errors.hpp>
#include <string>
#include <vector>

namespace samspil::app {

//! How messages name an option: "--cubes"; an argument that stands without an
//! option's name as the usage does: "PATH".
std::string shown_name(std::string const& name, std::string const& positional);

//! "show: --cubes is missing ('samspil show --help' lists the options)".
//! \p where: the command, or the configuration file.
[[noreturn]] void refuse_options(std::string const& where,
                                 std::string const& what,
                                 std::string const& command);

//! What is wrong on a command line, as Boost has found it: an unknown option
//! with the one of \p names that is meant.
std::string describe(boost::program_options::error const& error,
                     std::vector<std::string> const& names);

//! "; did you mean --cubes?" if one of \p names looks like \p given.
std::string meant_option(std::vector<std::string> const& names,
                         std::string const& given);

//! "'persns' is no option; did you mean --persons?", of a configuration file.
std::string told_unknown_key(std::vector<std::string> const& names,
                             std::string const& key);

//! "--cubes is empty: …"; \p shown as shown_name() gives it. It is told before
//! anything looks for a place, an area or a figure of no name.
std::string told_empty(std::string const& shown);

}  // namespace samspil::app
