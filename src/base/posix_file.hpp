#pragma once

#include <sys/types.h>

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <span>

#include "base/file_facts.hpp"

namespace samspil::base {

//! Whether an open file or folder is the one that the path leads to.
bool is_same_file(int descriptor, std::filesystem::path const& path);

/*!
 * Ask the system to read a part of a file into the page cache, without waiting
 * for it: a disk is fast only with several requests at a time.
 *
 * Asks for nothing if the page in the middle of the part is in the cache
 * already. Ignores errors, because whoever reads the file meets them again.
 *
 * \param size 0: to the file's end.
 */
void read_ahead(std::filesystem::path const& path, std::int64_t begin = 0,
                std::int64_t size = 0);

/*!
 * An open file, closed at the end of its scope. Every failure is an Error that
 * names the file.
 */
class PosixFile
{
  public:
    /*!
     * Opens as open(2) does, close-on-exec; \p mode is for new files.
     *
     * With O_DIRECT in \p flags, I/O is direct: past the page cache. It falls
     * back to cached I/O if the file system does not support direct I/O, or
     * not for the position or size of a read or write.
     */
    PosixFile(std::filesystem::path path, int flags, mode_t mode = 0600);
    ~PosixFile();
    PosixFile(PosixFile const&) = delete;
    PosixFile& operator=(PosixFile const&) = delete;

    std::filesystem::path const& path() const { return path_; }

    void write_all(std::span<std::byte const> bytes);
    //! Write at an offset.
    void write_all(std::span<std::byte const> bytes, std::int64_t offset);
    //! Read at an offset. \return the bytes read; 0 only at the file's end.
    std::size_t read_some(std::span<std::byte> bytes, std::int64_t offset);
    //! Read at an offset until \p bytes are full or the file ends.
    //! \return the bytes read
    std::size_t read_up_to(std::span<std::byte> bytes, std::int64_t offset);
    //! Fill \p bytes from an offset. \throw Error if the file is too short.
    void read_all(std::span<std::byte> bytes, std::int64_t offset);
    //! Flush to the disk.
    void sync();
    //! Ask the system to begin flushing, without waiting. Ignores errors.
    void begin_sync();
    //! What it is, and whose.
    FileFacts facts() const { return facts_of(descriptor_, path_); }
    //! Change its permissions.
    void set_mode(mode_t mode) const;
    //! Whether the path still leads to this file.
    bool is_at_path() const;

  private:
    bool fall_back_to_cached_io() const;
    template <class Write>
    void write_until_done(std::span<std::byte const> bytes, Write const& write);

    std::filesystem::path path_;  //!< for messages
    int descriptor_;              //!< open while the object lives
};

}  // namespace samspil::base
