#pragma once

#include <span>
#include <string_view>

#include "names/language.hpp"

/*!
 * What the labels of the cube file's axes are called by people. The Danish
 * terms are those of the published analysis' method appendix (tables 1.3, 1.5,
 * 2.1, box 2.1); the English ones are the method's.
 */
namespace samspil::names {

//! One label of an axis. Names are in lower case, as within a sentence.
struct LabelName
{
    std::string_view label;  //!< as in the cube file
    Text name;
};

//! An axis of the cube file, or a part of a figure's id that runs over labels.
struct AxisNames
{
    std::string_view axis;  //!< as in the cube file: "diagnosis_group"
    Text name;              //!< "diagnosegruppe"
    std::span<LabelName const> labels;
};

//! All axes, those of the file first.
std::span<AxisNames const> all_axes();

//! The names of an axis; a null pointer if there is no such axis.
AxisNames const* find_axis(std::string_view axis);

//! The name of a label; a null pointer if the axis lacks it.
LabelName const* find_label_name(AxisNames const& axis, std::string_view label);

}  // namespace samspil::names
