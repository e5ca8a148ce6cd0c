#pragma once

#include <filesystem>

namespace samspil::hdf5 {

/*!
 * A checksum over a whole file, behind its end.
 *
 * HDF5 believes what a file says, and a changed byte can become other numbers
 * or a crash. So a finished file gets two equal lines of text behind the last
 * byte that HDF5 knows: the number of the bytes before them and their XXH3-128.
 * HDF5 and all that is built on it do not look there. The lines are checked
 * before the library sees the file.
 *
 *     samspil guard 1, bytes 00000000000000182648, xxh3-128 <32 hex digits>
 */
enum class Guard
{
    intact,  //!< every byte is as it was written
    absent   //!< the file ends without one: of another program, or older
};

//! Append the guard to a closed file. \throw base::Error if the disk refuses.
void append_guard(std::filesystem::path const& path);

//! Whether a file ends with a guard, or with what was one before it was
//! damaged. \throw base::Error if it cannot be read or is no regular file.
bool has_guard(std::filesystem::path const& path);

/*!
 * Check all bytes of a file.
 *
 * \throw base::Error if the file cannot be read, is no regular file, or has a
 *        guard that does not fit: then a byte of it was changed.
 */
Guard check_guard(std::filesystem::path const& path);

}  // namespace samspil::hdf5
