#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "ingest/plan.hpp"

namespace samspil::ingest {

//! What identifies a register's file in a checkpoint.
struct RegisterFileIdentity
{
    std::string path;           //!< absolute; bytes beyond ASCII as \xNN
    std::int64_t bytes = 0;     //!< size
    std::int64_t modified = 0;  //!< [ns since 1970-01-01 00:00 UTC]
    std::string plan;           //!< hash of how it is read

    friend bool operator==(RegisterFileIdentity const&,
                           RegisterFileIdentity const&) = default;
};

/*!
 * Identifies a run: only a run with the same identity uses its checkpoints. The
 * identity has everything that can change the store's bytes or the form of
 * saved rows. Numbers of ranks and threads cannot.
 */
struct RunIdentity
{
    std::string program_version;
    std::map<std::string, std::string> settings;  //!< by names for users
    std::vector<RegisterFileIdentity> registers;  //!< in the plan's order

    //! Hash of the settings: 32 hexadecimal digits.
    std::string settings_hash() const;
    //! Hash of the registers: 32 hexadecimal digits.
    std::string fingerprint() const;
};

/*!
 * The identity of a planned run. It holds a hash of the key for ids, not the
 * key.
 *
 * \throw base::Error if a file has been removed since it was planned.
 */
RunIdentity identity_of(Plan const& plan, std::string program_version);

//! The first difference, in words for a user; nothing if there is none.
std::optional<std::string> difference(RunIdentity const& found,
                                      RunIdentity const& own);

//! Hash of a text: 32 hexadecimal digits.
std::string text_hash(std::string const& text);

}  // namespace samspil::ingest
