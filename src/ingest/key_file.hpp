#pragma once

#include <cstdint>
#include <filesystem>

#include "records/keyed_hash.hpp"

namespace samspil::ingest {

//! When a key file that is not there is made. A misspelled name must not give a
//! store whose ids no other store has.
enum class NewKey : std::uint8_t
{
    if_no_other,       //!< unless another key stands beside its place
    wanted,            //!< always; a key that is there is an error
    wanted_or_resumed  //!< always; the run that is resumed may have made it
};

/*!
 * The key in the file of --key-file. If the file is not there, it is made from
 * random bytes, with mode 0400.
 *
 * \throw base::Error if the file cannot be read or made, or does not have 16
 *        bytes; base::UsageError if \p new_key does not allow what would be
 *        done.
 */
records::HashKey load_or_make_key(std::filesystem::path const& path,
                                  NewKey new_key = NewKey::if_no_other);

}  // namespace samspil::ingest
