#pragma once

#include <cstddef>
#include <filesystem>
#include <iosfwd>
#include <optional>
#include <string>
#include <vector>

#include "app/forms/page.hpp"
#include "base/error.hpp"

namespace samspil::app {

//! What `samspil compare` is asked for.
struct CompareOptions
{
    //! One cube file: two of its scenarios. Two: a scenario of both.
    std::vector<std::filesystem::path> cubes = {};
    //! One file: A and B, or B alone (A is base). Two files: the scenario, or
    //! the first file's and the second's; none: base.
    std::vector<std::string> scenarios = {};
    //! Label of a period; else the last year.
    std::optional<std::string> period = std::nullopt;
    //! Level of the geographies that are compared, or "all".
    std::string level = "municipality";
    //! Areas that are compared, whatever the level; none: those of the level.
    std::vector<std::string> geographies = {};
    //! Ids, patterns or parts of names of key figures; none and no theme: all.
    std::vector<std::string> figures = {};
    //! Families of key figures (M10.7).
    std::vector<std::string> themes = {};
    //! Rows of each unit; none: 20 in tables for people, else all.
    std::optional<std::size_t> top = std::nullopt;
    //! Figures with a smaller denominator come after the others.
    double few = 100;
    //! File that gets all differences.
    std::optional<std::filesystem::path> csv = std::nullopt;
    bool force = false;  //!< replace a CSV file that is there
    //! Two files: what differs by definition between runs of other years or
    //! observation ends is set apart (cubes::SameObservation).
    bool same_observation = false;
    Page page = {};
};

/*!
 * Print where two scenarios, or two cube files, differ most.
 *
 * Level, period, figures, top and few choose what is printed and written. With
 * two files, everything that both have is compared; if no scenario is named,
 * that includes all scenarios that both have. In forms for programs there are
 * only the chosen key figures that differ.
 *
 * \return differences if two files are not the same in a key figure, count or
 *         correlation that both have and that is not set apart; else done.
 * \throw base::UsageError for options that do not go together, or for a
 *        scenario, period, level or figure that a file lacks (the message
 *        names some that it has).
 * \throw base::Error if a file cannot be read, the two have nothing in
 *        common, or the CSV file cannot be written.
 */
base::ExitStatus compare(CompareOptions const& options, std::ostream& out);

}  // namespace samspil::app
