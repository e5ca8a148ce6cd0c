#pragma once

#include "base/civil_time.hpp"
#include "registers/column_map.hpp"
#include "registers/rows.hpp"

namespace samspil::registers {

//! What the rows of a file have in common, whatever its form.
struct FileFacts
{
    RegisterId source = RegisterId::population;
    ColumnMap columns;
    //! Of a population file without a column for it: from its name.
    base::Day reference_day = base::no_day;
};

}  // namespace samspil::registers
