#pragma once

#include <optional>
#include <span>
#include <string>

#include "registers/register_spec.hpp"

namespace samspil::registers {

/*!
 * The column that may be meant where a field's own is missing: the first that
 * other registers or other data owners call so (CPR where PNR is missing), else
 * one that is spelled nearly as it should be (FOEDDAG where FOED_DAG is). For
 * messages only: nothing is read from it.
 *
 * \param names the file's columns that no field is read from, in UTF-8.
 */
std::optional<std::string> near_column(FieldSpec const& field,
                                       std::span<std::string const> names);

}  // namespace samspil::registers
