#pragma once

#include <cstdint>
#include <filesystem>
#include <iosfwd>
#include <optional>
#include <string>

namespace samspil::app {

enum class ShowForm : std::uint8_t
{
    table,  //!< for people
    json    //!< for programs
};

//! What `samspil show` is asked for.
struct ShowOptions
{
    //! A cube file.
    std::filesystem::path cubes = {};
    //! Code or name of an area; else the country.
    std::optional<std::string> geography = std::nullopt;
    //! Id of a key figure.
    std::optional<std::string> figure = std::nullopt;
    //! Level of the geographies that are ranked; else municipality.
    std::optional<std::string> level = std::nullopt;
    //! Label of a period; else the last year.
    std::optional<std::string> period = std::nullopt;
    std::string scenario = "base";
    ShowForm form = ShowForm::table;
};

/*!
 * Print key figures of a cube file.
 *
 * Without a figure: all of an area, beside the country's. With a figure: its
 * ranking over the areas of a level (municipality unless given); with a
 * figure and a geography, but no level: that figure of that area.
 *
 * What is missing (M9) is "–", in JSON null.
 *
 * \throw base::UsageError for a geography, figure, level, period or scenario
 *        that the file lacks (the message names some that it has), or for
 *        options that do not go together.
 * \throw base::Error if the file cannot be read.
 */
void show(ShowOptions const& options, std::ostream& out);

}  // namespace samspil::app
