#pragma once

#include <filesystem>
#include <iosfwd>
#include <span>
#include <string>
#include <vector>

#include "cubes/figures/key_figure.hpp"

namespace samspil::publish {

//! Figures that are published for the areas of a level in some periods.
struct PlanRow
{
    std::string figure;  //!< an id, or a pattern in which * is any text
    std::string level;   //!< of geographies: "region"
    std::string period;  //!< year, pooled, or a period's label

    friend bool operator==(PlanRow const&, PlanRow const&) = default;
};

//! Which figures are published for which level and period (M10.7): all that fit
//! a row.
using PublicationPlan = std::vector<PlanRow>;

/*!
 * The default plan of M10.7, by families of figures.
 *
 * \param figures those of the cube file; families that it has none of are
 *        passed over.
 * \param levels  of its geographies; levels of the user's own areas are treated
 *        as clusters.
 */
PublicationPlan default_plan(std::span<cubes::KeyFigure const> figures,
                             std::span<std::string const> levels);

/*!
 * A plan from a CSV file of the columns figure, level, period.
 *
 * \throw base::Error that names file, line and column if it cannot be read or
 *        has an empty field.
 */
PublicationPlan read_plan(std::filesystem::path const& path);

//! As CSV, as read_plan() reads it.
void print_plan(PublicationPlan const& plan, std::ostream& out);

}  // namespace samspil::publish
