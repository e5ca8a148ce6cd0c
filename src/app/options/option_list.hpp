#pragma once

#include <boost/program_options/options_description.hpp>
#include <iosfwd>

namespace samspil::app {

/*!
 * Print options for --help: names on the left, descriptions in lines of their
 * own column, aligned by characters and broken between words only. The library
 * that reads them counts bytes, and cuts long words.
 */
void print_option_list(
    std::ostream& out,
    boost::program_options::options_description const& options);

}  // namespace samspil::app
