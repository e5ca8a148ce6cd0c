#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "cubes/file/cube_file_content.hpp"

/*!
 * Finds what a user names on the axes of a cube file. Case is ignored, but
 * what is spelt exactly so goes first: scenarios may be called a and A.
 */
namespace samspil::app {

//! Whether two labels are the same, ASCII letters in any case.
bool is_same_label(std::string const& left, std::string const& right);

/*!
 * Index of what was given among the valid ones.
 *
 * \param option its name, for the message: "scenario".
 * \param where  the label is not, for the message.
 * \throw base::UsageError that names valid ones: those that look alike, else
 *        the first.
 */
std::size_t find_label(std::string const& option, std::string const& given,
                       std::vector<std::string> const& valid,
                       std::string const& where = "the cube file");

//! What find_label throws.
[[noreturn]] void refuse_label(std::string const& option,
                               std::string const& given,
                               std::vector<std::string> const& valid,
                               std::string const& where = "the cube file");

//! "there are base, older … (12 in all)": those that look like what was given,
//! else the first.
std::string naming_some(std::vector<std::string> const& valid,
                        std::string const& given = "");

//! The labels of the period axis.
std::vector<std::string> period_labels(cubes::CubeFileHeader const& header);

//! The geographies of a level, in the file's order; refuses as above.
std::vector<std::size_t> rows_of_level(cubes::CubeFileHeader const& header,
                                       std::string const& level);

}  // namespace samspil::app
