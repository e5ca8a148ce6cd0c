#pragma once

#include <string>
#include <vector>

#include "registers/column_map.hpp"
#include "registers/file_patterns.hpp"
#include "registers/values/specialty_values.hpp"
#include "registers/values/time_value.hpp"

namespace samspil::registers {

//! How a delivery differs from the one that the contract describes: what the
//! user says of it (`--columns`).
struct Delivery
{
    ColumnChoices columns;
    std::vector<FilePattern> file_patterns;
    //! Values of psyk_pers.place that stand for home visits.
    std::vector<std::string> home_values;
    //! Texts of specialties that are psychiatric besides the usual two.
    std::vector<SpecialtyValue> specialty_values;
    //! How digits alone are read in the times of lpr_f_kontakter.
    TimeForm start_time_form = TimeForm::usual;
    TimeForm end_time_form = TimeForm::usual;
};

}  // namespace samspil::registers
