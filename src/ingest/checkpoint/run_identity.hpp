#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "ingest/plan.hpp"

namespace samspil::ingest {

//! A register's file, as far as a checkpoint knows it again.
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
 * By what a run knows its own checkpoints: whatever can change the store's
 * bytes or the form of the rows that wait for it. No ranks and no threads.
 */
struct RunIdentity
{
    std::string program_version;
    std::map<std::string, std::string> settings;  //!< by what users call them
    std::vector<RegisterFileIdentity> registers;  //!< in the plan's order

    //! 32 hexadecimal digits.
    std::string settings_hash() const;
    //! Likewise, of the registers.
    std::string fingerprint() const;
};

/*!
 * Of the run that is planned; of the ids' key only a hash.
 *
 * \throw base::Error if a file is not there any more.
 */
RunIdentity identity_of(Plan const& plan, std::string program_version);

//! What a user would call the first difference; nothing if there is none.
std::optional<std::string> difference(RunIdentity const& found,
                                      RunIdentity const& own);

//! 32 hexadecimal digits that stand for a text.
std::string text_hash(std::string const& text);

}  // namespace samspil::ingest
