#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "registers/register_id.hpp"

namespace samspil::registers {

//! A further form of the names of a register's files, which the user gives
//! (`--columns`, `[files]`): `lpr3f_kontakter*`.
struct FilePattern
{
    RegisterId source = RegisterId::population;
    std::string pattern;  //!< `*` is any text, `?` any character; case ignored
};

//! Whether a name has the form of a pattern.
bool matches_pattern(std::string_view name, std::string_view pattern);

/*!
 * The register of a file or folder by the user's patterns.
 *
 * \param stem the name without a file form's ending; a pattern may be of it or
 *             of the whole name.
 * \throw base::Error if patterns of two registers match.
 */
std::optional<RegisterId> find_by_pattern(
    std::vector<FilePattern> const& patterns, std::string_view name,
    std::string_view stem);

}  // namespace samspil::registers
