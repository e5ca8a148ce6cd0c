#pragma once

#include "cubes/file/cube_file_header.hpp"

namespace samspil::testing {

//! Two periods, two geographies and a figure of each unit.
inline cubes::CubeFileHeader comparison_header()
{
    cubes::CubeFileHeader result;
    result.years = {2021, 2022};
    result.periods = cubes::make_periods({2021, 2022});
    result.geographies = {{"DK", "Hele landet", "country"},
                          {"101", "København", "municipality"}};
    result.figure_ids = {"overlap_of_psychiatry", "deaths_per_1000.overlap",
                         "deaths_per_1000_standardised.overlap",
                         "stays_per_person.overlap.inpatient",
                         "recipients_of_diagnosed.ratio"};
    result.figure_units = {"percent", "per_1000", "per_1000", "per_person",
                           "ratio"};
    return result;
}

}  // namespace samspil::testing
