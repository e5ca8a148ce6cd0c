#pragma once

#include <filesystem>
#include <vector>

#include "registers/folder_column.hpp"
#include "registers/register_id.hpp"

namespace samspil::registers {

//! A file that is a register, or a part of one.
struct RegisterFile
{
    RegisterId source;
    std::filesystem::path path;
    std::vector<FolderColumn> folder_columns = {};  //!< the outer one first
};

}  // namespace samspil::registers
