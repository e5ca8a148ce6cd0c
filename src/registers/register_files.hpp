#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "registers/rows.hpp"

namespace samspil::registers {

//! A file that is a register, or a part of one.
struct RegisterFile
{
    RegisterId source;
    std::filesystem::path path;
};

//! What a folder of registers holds.
struct RegisterFiles
{
    std::vector<RegisterFile> files;   //!< by register, then by name
    std::vector<std::string> ignored;  //!< other names in it, for the log
    std::vector<RegisterId> absent;    //!< registers without a file, likewise

    bool has(RegisterId id) const;
    //! Whether a PSYK_ADM or LPR_ADM table is there: then LPR2 is read from
    //! it and not from the newer LPR3's copies of it.
    bool has_lpr2() const;
};

//! The register that a file's name stands for (contract: Inputs): it begins
//! with the register's prefix, and no letter follows; nothing if none does.
std::optional<RegisterId> recognise_register(std::string_view file_name);

/*!
 * Find the registers in a folder by their files' names.
 *
 * \param lpr3 'a' or 'f' (--lpr3): which LPR3 delivery is read; the other
 *             one's files are ignored.
 * \throw base::Error if there is no such folder, no register or no
 *        population in it; if a register is there in a form that cannot be
 *        read; if both LPR3 deliveries are there and \p lpr3 does not choose,
 *        or chooses one that is not there.
 */
RegisterFiles find_register_files(std::filesystem::path const& folder,
                                  std::optional<char> lpr3);

}  // namespace samspil::registers
