#pragma once

#include <filesystem>
#include <iosfwd>
#include <optional>
#include <string>
#include <vector>

#include "app/forms/form.hpp"
#include "app/forms/terminal.hpp"
#include "names/language.hpp"

namespace samspil::app {

//! What `samspil show` is asked for.
struct ShowOptions
{
    //! A cube file.
    std::filesystem::path cubes = {};
    //! Codes, names or parts of names of areas.
    std::vector<std::string> geographies = {};
    //! All areas of this level.
    std::optional<std::string> level = std::nullopt;
    //! Ids, patterns, or parts of names of key figures.
    std::vector<std::string> figures = {};
    //! Families of key figures (M10.7).
    std::vector<std::string> themes = {};
    //! agreement or 1.1: the source's table 1.1; correlations or 1.4: its
    //! table 1.4.
    std::optional<std::string> table = std::nullopt;
    //! Labels of periods, or all; none: the last year.
    std::vector<std::string> periods = {};
    //! Names of scenarios; none: base.
    std::vector<std::string> scenarios = {};
    //! Areas with a smaller denominator are not ranked; none: the threshold
    //! of the file (agreement: 1).
    std::optional<double> least_denominator = std::nullopt;
    //! Periods, or else figures, side by side.
    bool wide = false;
    Form form = Form::table;
    names::Language language = names::Language::english;
    Terminal terminal = {};
};

/*!
 * Print key figures of a cube file (contract: `samspil show`).
 *
 * - One area in one period: its figures with their placement.
 * - One figure in one period over a level (municipality if there is no area
 *   either): ranked.
 * - A table of the source: agreement, correlations.
 * - Else areas × figures × periods.
 *
 * What is missing (M9) is "–", in forms for programs empty or null. These hold
 * the chosen values alone, whatever the form for people adds.
 *
 * \throw base::UsageError for an area, figure, level, period or scenario that
 *        the file lacks (the message names what it could be), or for options
 *        that do not go together.
 * \throw base::Error if the file cannot be read.
 */
void show(ShowOptions const& options, std::ostream& out);

}  // namespace samspil::app
