#pragma once

#include <optional>
#include <string>
#include <vector>

#include "registers/checks/check_id.hpp"
#include "registers/checks/verdict.hpp"
#include "registers/register_id.hpp"

namespace samspil::registers {

//! What a check says of one register or file.
struct Finding
{
    CheckId check = CheckId::bad_rows;
    Verdict verdict = Verdict::ok;
    std::optional<RegisterId> source{};  //!< none: the whole delivery
    //! Number of the file in the plan; none: the register as a whole.
    std::optional<std::size_t> file{};
    double share = 0;    //!< 0 to 1; the worst, if it looked at several
    std::string what{};  //!< what was found, for people
};

using Findings = std::vector<Finding>;

}  // namespace samspil::registers
