#pragma once

#include <cstddef>
#include <vector>

#include "cubes/file/cube_file_header.hpp"

namespace samspil::cubes {

//! One label that both sides have: its position on the axis of each.
struct CommonLabel
{
    std::size_t a;
    std::size_t b;

    friend bool operator==(CommonLabel const&, CommonLabel const&) = default;
};

//! A key figure that both sides have.
struct CommonFigure
{
    CommonLabel label;
    //! The figure whose denominator says how many persons or stays the value
    //! rests on. It is another one where the own denominator is no such
    //! number: the country's residents of a standardised figure, minutes of
    //! bed days.
    CommonLabel foundation;

    friend bool operator==(CommonFigure const&, CommonFigure const&) = default;
};

//! What two scenarios, of one cube file or of two, both have, in the order of
//! the first. A caller who wants less removes labels.
struct CommonAxes
{
    std::vector<CommonLabel> years;
    std::vector<CommonLabel> periods;      //!< by label
    std::vector<CommonLabel> geographies;  //!< by code
    std::vector<CommonFigure> figures;     //!< by id and unit
};

CommonAxes common_axes(CubeFileHeader const& a, CubeFileHeader const& b);

}  // namespace samspil::cubes
