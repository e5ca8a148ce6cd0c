#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "registers/file_patterns.hpp"
#include "registers/recognise_register.hpp"
#include "registers/register_file.hpp"
#include "registers/register_id.hpp"

namespace samspil::registers {

//! What a folder of registers holds.
struct RegisterFiles
{
    std::vector<RegisterFile> files;   //!< by register, then by name
    std::vector<std::string> ignored;  //!< other names in it, for the log
    std::vector<RegisterId> absent;    //!< registers without a file, likewise

    bool has(RegisterId id) const;
    //! Whether a PSYK_ADM or LPR_ADM table is there. Then LPR2 is read from it
    //! and not from the copies of LPR2 in the newer LPR3 delivery.
    bool has_lpr2() const;
};

/*!
 * Find the registers in a folder by their files' names.
 *
 * A sub-folder that is named after a register (`bef`) holds that register's
 * files, whatever their names are. A folder `column=value` in it, or in the
 * folder itself, gives the files in it a column. Other folders, and files whose
 * names begin with a point or `_` as programs' own do, are ignored.
 *
 * \param lpr3 'a' or 'f' (--lpr3): the LPR3 delivery to read; files of the
 *             other one are ignored.
 * \param patterns   of the user, before the registers' own prefixes.
 * \throw base::Error if there is no such folder; if it holds no register or
 *        no population; if a register has a form that cannot be read, or a
 *        folder is named as a register's file; if both
 *        LPR3 deliveries are there and \p lpr3 is not given; if \p lpr3 names
 *        the one that is missing.
 */
RegisterFiles find_register_files(
    std::filesystem::path const& folder, std::optional<char> lpr3,
    std::vector<FilePattern> const& patterns = {});

}  // namespace samspil::registers
