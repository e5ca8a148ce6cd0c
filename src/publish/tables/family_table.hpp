#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "names/family.hpp"
#include "names/language.hpp"
#include "publish/publication.hpp"

namespace samspil::publish {

//! What is published of a family of key figures (M10.7): the rows of each axis
//! that have a cell in the plan, in the axes' order.
struct FamilyTable
{
    names::Family family;
    std::vector<std::size_t> figures;
    std::vector<std::size_t> geographies;
    std::vector<std::size_t> periods;
};

//! The families that have a cell in the plan.
std::vector<FamilyTable> family_tables(Publication const& publication);

//! What a cell tells: its value, and what that is made of.
struct Measure
{
    std::string_view id;  //!< as in figures.csv
    names::Text name;
    std::vector<double> const* numbers;  //!< of the publication's values
};

//! Value, numerator, denominator, and the bounds if there are any.
std::vector<Measure> measures_of(Publication const& publication);

}  // namespace samspil::publish
