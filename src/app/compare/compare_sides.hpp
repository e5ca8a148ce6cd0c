#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "app/compare/compare.hpp"
#include "cubes/comparison/common_axes.hpp"
#include "cubes/file/cube_file_reader.hpp"

namespace samspil::app {

//! The one or two cube files, and which of their figures are compared.
class ComparedSides
{
  public:
    //! Opens the files; throws as compare() does.
    explicit ComparedSides(CompareOptions const& options);

    bool are_two_files() const { return readers_.size() == 2; }
    cubes::CubeFileReader const& a() const { return readers_.front(); }
    cubes::CubeFileReader const& b() const { return readers_.back(); }
    //! Positions of the two scenarios.
    cubes::CommonLabel scenarios() const { return scenarios_; }
    std::string const& scenario_a() const
    {
        return a().header().scenarios[scenarios_.a];
    }
    std::string const& scenario_b() const
    {
        return b().header().scenarios[scenarios_.b];
    }

    //! All that both sides have.
    cubes::CommonAxes const& axes() const { return axes_; }
    //! What the options choose from axes(): one period, a level, some figures.
    cubes::CommonAxes const& selected() const { return selected_; }

  private:
    void find_scenarios(std::vector<std::string> const& names);
    [[noreturn]] void refuse_no_scenario() const;
    //! Of one file: that it has a scenario to compare base with.
    void require_other_scenarios() const;
    void require_common_axes() const;
    void select(CompareOptions const& options);

    std::vector<cubes::CubeFileReader> readers_;  //!< one or two
    cubes::CommonLabel scenarios_{};
    cubes::CommonAxes axes_;
    cubes::CommonAxes selected_;
};

}  // namespace samspil::app
