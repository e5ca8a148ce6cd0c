#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "app/show/show.hpp"
#include "cubes/file/cube_file_reader.hpp"

namespace samspil::app {

//! A key figure of one area; NaN is missing.
struct ShownValue
{
    double numerator;
    double denominator;
    double value;
    double lower;  //!< NaN: the file has no bounds, or this figure none (M12)
    double upper;
};

//! Positions on the axes of a cube file: of a chosen scenario, and of the file.
struct ShownCell
{
    std::size_t scenario;  //!< index into ShowSelection::scenarios()
    std::size_t period;    //!< on the period axis
    std::size_t area;      //!< on the geography axis
    std::size_t figure;    //!< on the axis of key figures
};

//! What the options choose from a cube file, read into memory.
class ShowSelection
{
  public:
    //! The country: the first row of the geography axis (M7.3).
    static constexpr std::size_t country = 0;

    //! Opens the file; throws as show() does.
    explicit ShowSelection(ShowOptions const& options);

    cubes::CubeFileHeader const& header() const { return reader_.header(); }

    //! Names of the chosen scenarios.
    std::vector<std::string> const& scenarios() const { return scenarios_; }
    std::vector<std::size_t> const& periods() const { return periods_; }
    std::vector<std::size_t> const& areas() const { return areas_; }
    std::vector<std::size_t> const& figures() const { return figures_; }

    std::string const& period_label(std::size_t period) const
    {
        return header().periods[period].label;
    }
    cubes::GeographyLabel const& area(std::size_t row) const
    {
        return header().geographies[row];
    }
    std::string const& figure_id(std::size_t figure) const
    {
        return header().figure_ids[figure];
    }
    std::string const& unit(std::size_t figure) const
    {
        return header().figure_units[figure];
    }

    //! The name of a figure; its id if this program knows no name.
    std::string figure_name(std::size_t figure, names::Language language) const;
    std::string short_name(std::size_t figure, names::Language language) const;

    ShownValue value(ShownCell const& cell) const;
    cubes::ScenarioResult const& result(std::size_t scenario) const
    {
        return results_[scenario];
    }

    //! All chosen cells: by scenario, area, period and figure, the last
    //! running fastest.
    std::vector<ShownCell> cells() const;
    //! Whether periods stand side by side in a wide table; figures do else.
    bool has_periods_side_by_side() const { return periods_.size() > 1; }
    //! The rows of a wide table: each the cells that stand side by side.
    std::vector<std::vector<ShownCell>> wide_rows() const;
    //! Whether no chosen cell has a value.
    bool is_empty() const;

    //! Rows of the geography axis that have a level, in the file's order.
    std::vector<std::size_t> rows_at_level_of(std::size_t area) const;
    //! The disclosure threshold of the run, from the file's settings; 5 if they
    //! do not say it.
    double threshold() const;

  private:
    void choose_scenarios(std::vector<std::string> const& given);
    void choose_periods(std::vector<std::string> const& given);
    void choose_areas(ShowOptions const& options);

    cubes::CubeFileReader reader_;
    std::vector<std::string> scenarios_;
    std::vector<std::size_t> periods_;
    std::vector<std::size_t> areas_;
    std::vector<std::size_t> figures_;
    std::vector<cubes::ScenarioResult> results_;  //!< of each chosen scenario
};

}  // namespace samspil::app
