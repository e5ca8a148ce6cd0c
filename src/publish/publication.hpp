#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "cubes/figures/correlation.hpp"
#include "cubes/figures/key_figure_values.hpp"
#include "cubes/period.hpp"
#include "publish/plan/publication_plan.hpp"
#include "reference/geographies.hpp"

namespace samspil::publish {

//! What a publication says of a cell; the numbers are those of the files.
enum class CellStatus : std::int8_t
{
    shown = 0,
    suppressed = 1,  //!< whatever the reason (M10.6)
    missing = 2,     //!< there is nothing to divide by (M9)
    not_in_plan = 3
};

//! In the files, by status.
inline constexpr std::array<std::string_view, 4> status_names{
    "shown", "suppressed", "missing", "not_in_plan"};

constexpr std::string_view name_of(CellStatus status)
{
    return status_names[static_cast<std::size_t>(status)];
}

/*!
 * What is published: it holds nothing confidential, and every form of files is
 * made of it alone.
 */
struct Publication
{
    std::string program_version;    //!< that made it
    std::string store_fingerprint;  //!< of the store behind it
    std::string settings;           //!< of the run, JSON text
    std::string scenario;
    std::int64_t threshold = 0;  //!< M10.3
    PublicationPlan plan;
    std::vector<cubes::Period> periods;
    std::vector<reference::Geography> geographies;  //!< those of the run
    std::vector<std::string> figure_ids;
    std::vector<std::string> figure_units;  //!< [figure]
    //! NaN: not told. Of a quotient that is missing, the denominator 0 is told,
    //! and the numerator if it is a part of it.
    cubes::KeyFigureValues values;
    std::vector<CellStatus> status;  //!< as the values
    //! [period, level]; none if the files have none
    std::vector<cubes::Correlation> correlations;

    CellStatus status_of(std::size_t period, std::size_t geography,
                         std::size_t figure) const
    {
        return status[values.index(period, geography, figure)];
    }
};

}  // namespace samspil::publish
