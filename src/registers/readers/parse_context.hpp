#pragma once

#include <string>
#include <vector>

#include "records/keyed_hash.hpp"
#include "registers/values/specialty_values.hpp"
#include "registers/values/time_value.hpp"

namespace samspil::registers {

//! What reading rows depends on besides the file.
struct ParseContext
{
    records::HashKey key = records::public_key;
    //! Whether a PSYK_ADM or LPR_ADM table is there. If so, rows of the newer
    //! LPR3 delivery that another system than LPR3 reported are not needed.
    bool has_lpr2 = false;
    //! Values of C_YDSTED that stand for home visits; none by default.
    std::vector<std::string> home_values;
    //! Texts of specialties that are psychiatric besides the usual two.
    std::vector<SpecialtyValue> specialty_values;
    //! How digits alone are read in the times of the older LPR3 delivery.
    TimeForm start_time_form = TimeForm::usual;
    TimeForm end_time_form = TimeForm::usual;
};

}  // namespace samspil::registers
