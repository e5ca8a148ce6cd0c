#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <span>
#include <string>

namespace samspil::ingest {

//! Folder of the unfinished store that row files are in.
inline constexpr auto row_folder_name = "rows";

//! Rows of one kind and bucket on the disk, as a checkpoint names them.
struct RowFile
{
    std::string kind;            //!< "contacts"
    std::uint32_t bucket = 0;    //!< of its kind
    std::int64_t bytes = 0;      //!< that count; what is behind them does not
    std::uint64_t checksum = 0;  //!< row_checksum() of these bytes

    friend bool operator==(RowFile const&, RowFile const&) = default;
};

//! "contacts-17.bin"
std::string row_file_name(std::string const& kind, std::uint32_t bucket);

/*!
 * A number that changes with any of the 64-bit words, not with their order:
 * what is appended adds its own.
 *
 * \pre \p bytes are whole words.
 */
std::uint64_t row_checksum(std::span<std::byte const> bytes);

/*!
 * Read the bytes of a file that count.
 *
 * \throw base::Error if there are fewer, or others than there were.
 */
void check_row_file(std::filesystem::path const& folder, RowFile const& file);

}  // namespace samspil::ingest
