#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "cubes/file/cube_file_header.hpp"

/*!
 * Finds the labels that a user names on the axes of a cube file. Case is
 * ignored, but an exact match comes first: scenarios may be called a and A.
 */
namespace samspil::app {

//! Whether two labels are the same, ASCII letters in any case.
bool is_same_label(std::string const& left, std::string const& right);

/*!
 * The index of a label among the valid ones.
 *
 * \param option the option's name, for the message: "scenario".
 * \param where  the place that lacks the label, for the message.
 * \throw base::UsageError that names similar valid labels, else the first
 *        ones.
 */
std::size_t find_label(std::string const& option, std::string const& given,
                       std::vector<std::string> const& valid,
                       std::string const& where = "the cube file");

//! What find_label throws. \p lists_all as below.
[[noreturn]] void refuse_label(std::string const& option,
                               std::string const& given,
                               std::vector<std::string> const& valid,
                               std::string const& where = "the cube file",
                               std::string const& lists_all = "");

//! How a file gets other scenarios than base, for messages.
inline constexpr std::string_view how_scenarios_are_made =
    "samspil compute --scenario NAME:KEY=VALUE,... or --vary KEY=VALUE,... "
    "makes others ('samspil help scenarios')";

//! The index of a scenario. As find_label(), but of a file that has only base
//! the message says how others are made.
std::size_t find_scenario(std::string const& given,
                          cubes::CubeFileHeader const& header,
                          std::string const& where = "the cube file");

//! "a, b, c", of many the first ones: "a, b, … (12 in all)".
std::string first_ones(std::vector<std::string> const& labels);

//! "did you mean base? There are base, older": the labels that are similar to
//! \p given; else "there are base, older", or, of many, \p lists_all, which
//! names the command that lists them: the first of many are no help.
std::string naming_some(std::vector<std::string> const& valid,
                        std::string const& given = "",
                        std::string const& lists_all = "");

//! The labels of the period axis.
std::vector<std::string> period_labels(cubes::CubeFileHeader const& header);

//! The geographies of a level, in the file's order; refuses as above. \p level
//! is a label of the file, or its name in Danish or English: "kommuner".
std::vector<std::size_t> rows_of_level(cubes::CubeFileHeader const& header,
                                       std::string const& level);

}  // namespace samspil::app
