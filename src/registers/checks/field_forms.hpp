#pragma once

#include <string_view>

#include "registers/fields.hpp"
#include "registers/register_id.hpp"

namespace samspil::registers {

//! The forms in which a field is read, for the message of a bad row; empty
//! for fields that make no row bad.
std::string_view forms_of(RegisterId id, Field field);

}  // namespace samspil::registers
