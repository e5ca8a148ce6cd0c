#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "registers/file_patterns.hpp"
#include "registers/register_file.hpp"

namespace samspil::registers {

//! The only form that is read now.
inline constexpr std::string_view csv_ending = ".csv";

//! The ending of a form in which registers are delivered; empty if the name has
//! none.
std::string_view form_ending(std::string_view name);

//! What is in a folder, and in the folders in it that belong to registers.
struct FoundFiles
{
    std::vector<RegisterFile> files;   //!< registers by names and forms
    std::vector<std::string> ignored;  //!< the other names: "bef/notes.txt"
};

/*!
 * Find files that are registers by their names and forms, or by the folder
 * that they are in.
 *
 * \throw base::Error if a folder cannot be read, is named as a register's file
 *        or leads back to itself; or if patterns of two registers match a name.
 */
FoundFiles walk_folder(std::filesystem::path const& folder,
                       std::vector<FilePattern> const& patterns);

}  // namespace samspil::registers
