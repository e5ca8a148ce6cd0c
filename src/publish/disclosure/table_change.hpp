#pragma once

#include <vector>

#include "publish/disclosure/linear_form.hpp"

namespace samspil::publish {

//! A variable's change from the truth.
struct VariableChange
{
    Variable variable;
    double by;
};

//! A table that agrees with what the reader knows, as changes from the truth;
//! variables that are not named are as they are.
using TableChange = std::vector<VariableChange>;

}  // namespace samspil::publish
