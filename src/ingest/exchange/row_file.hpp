#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <span>
#include <string>

namespace samspil::ingest {

//! Folder for row files in the unfinished store.
inline constexpr auto row_folder_name = "rows";

//! A file with rows of one kind and bucket, as checkpoints describe it.
struct RowFile
{
    std::string kind;            //!< "contacts"
    std::uint32_t bucket = 0;    //!< of its kind
    std::int64_t bytes = 0;      //!< that are valid; later ones are not
    std::uint64_t checksum = 0;  //!< row_checksum() of the valid bytes

    friend bool operator==(RowFile const&, RowFile const&) = default;
};

//! "contacts-17.bin"
std::string row_file_name(std::string const& kind, std::uint32_t bucket);

/*!
 * A checksum of a piece of a file: a sum over its 64-bit words, each mixed with
 * its place in the file. The checksum of a file is the sum of those of its
 * pieces, so that whoever appends can go on from the old one, and words that
 * have changed places are noticed.
 *
 * \param offset of the piece in the file [bytes].
 * \pre \p bytes are whole words, and so is \p offset.
 */
std::uint64_t row_checksum(std::span<std::byte const> bytes,
                           std::int64_t offset);

/*!
 * Read the valid bytes of a file and verify their checksum.
 *
 * \throw base::Error if there are fewer bytes, or others.
 */
void check_row_file(std::filesystem::path const& folder, RowFile const& file);

}  // namespace samspil::ingest
