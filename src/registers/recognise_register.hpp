#pragma once

#include <optional>
#include <string_view>

#include "registers/register_id.hpp"

namespace samspil::registers {

//! The register that a file belongs to: its name begins with the register's
//! prefix, and no letter follows (contract: Inputs). Nothing if there is none.
std::optional<RegisterId> recognise_register(std::string_view file_name);

}  // namespace samspil::registers
