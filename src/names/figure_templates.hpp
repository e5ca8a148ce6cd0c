#pragma once

#include <span>
#include <string_view>

#include "names/family.hpp"
#include "names/language.hpp"

namespace samspil::names::detail {

/*!
 * What is said of all key figures whose ids have one pattern.
 *
 * A part of the pattern in angle brackets runs over the labels of an axis
 * (names/axis_names.hpp); in the texts, the same in braces stands for the
 * label's name: "diagnosis_mix.<group>.<diagnosis_group>".
 */
struct FigureTemplate
{
    std::string_view pattern;
    Family family;          //!< M10.7
    std::string_view rule;  //!< that defines the figure
    Text short_name;        //!< for a heading or a row: some 40 characters
    Text name;              //!< that is understood alone
    Text definition;        //!< one sentence
};

//! In the order of the contract's table; the first that fits an id is its own.
std::span<FigureTemplate const> figure_templates();

}  // namespace samspil::names::detail
