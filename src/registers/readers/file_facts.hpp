#pragma once

#include "base/civil_time.hpp"
#include "registers/column_map.hpp"
#include "registers/register_id.hpp"

namespace samspil::registers {

//! What the rows of a file have in common, for files of every form.
struct FileFacts
{
    RegisterId source = RegisterId::population;
    ColumnMap columns;
    //! The date in a population file's name, if it has no column for it.
    base::Day reference_day = base::no_day;
    std::uint16_t number = 0;  //!< the file's place among the run's
};

}  // namespace samspil::registers
