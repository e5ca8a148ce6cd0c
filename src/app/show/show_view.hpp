#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "app/show/show.hpp"
#include "cubes/file/cube_file_header.hpp"

namespace samspil::app {

//! A key figure of one area; NaN is missing.
struct ShownValue
{
    double numerator;
    double denominator;
    double value;
    std::optional<double> lower;  //!< if the file has bounds (M12)
    std::optional<double> upper;
};

//! One key figure of the area and of the country.
struct ShownFigure
{
    std::string id;
    std::string unit;  //!< percent, per_1000, per_person, ratio
    ShownValue area;
    ShownValue country;
};

//! Key figures of one area.
struct AreaView
{
    std::string scenario;
    std::string period;
    cubes::GeographyLabel area;
    cubes::GeographyLabel country;
    std::vector<ShownFigure> figures;
};

//! One area of a ranking.
struct RankedArea
{
    std::optional<std::size_t> rank;  //!< from 1, ties share it; none: missing
    cubes::GeographyLabel area;
    ShownValue figure;
};

//! One key figure over areas, the highest value first, missing ones last.
struct RankingView
{
    std::string scenario;
    std::string period;
    std::string id;
    std::string unit;
    std::string level;
    std::vector<RankedArea> areas;
    RankedArea country;
};

//! Read from a cube file what the options ask for; they throw as show() does.
AreaView view_area(ShowOptions const& options);
RankingView view_ranking(ShowOptions const& options);

}  // namespace samspil::app
