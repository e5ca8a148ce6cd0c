#pragma once

#include <sys/types.h>

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <span>

namespace samspil::base {

//! Whether the file or folder that is open is the one at the path.
bool is_open_at(int descriptor, std::filesystem::path const& path);

/*!
 * Ask the system to fetch a part of a file that will be read soon, without
 * waiting for it, unless the page in its middle is in the page cache already:
 * a disk is at its speed only with several requests at hand.
 *
 * Only a wish: what fails here is told when the file is read.
 *
 * \param size 0: to the file's end.
 */
void read_ahead(std::filesystem::path const& path, std::int64_t begin = 0,
                std::int64_t size = 0);

/*!
 * An open file, closed with its scope; every fault is an Error that names
 * the file.
 */
class PosixFile
{
  public:
    /*!
     * As open(2), close-on-exec; \p mode for files that are made.
     *
     * O_DIRECT, past the page cache, is only a wish: where the file system or
     * the place of the bytes does not allow it, the page cache is used.
     */
    PosixFile(std::filesystem::path path, int flags, mode_t mode = 0600);
    ~PosixFile();
    PosixFile(PosixFile const&) = delete;
    PosixFile& operator=(PosixFile const&) = delete;

    std::filesystem::path const& path() const { return path_; }

    void write_all(std::span<std::byte const> bytes);
    //! From an offset on.
    void write_all(std::span<std::byte const> bytes, std::int64_t offset);
    //! Bytes read at an offset; 0 only at the file's end.
    std::size_t read_some(std::span<std::byte> bytes, std::int64_t offset);
    //! Fills \p bytes from an offset; an Error if the file is too short.
    void read_all(std::span<std::byte> bytes, std::int64_t offset);
    //! Flush to the disk.
    void sync();
    //! Whether its path still leads to it.
    bool is_in_place() const;
    //! Let the system begin with it, without waiting: only a wish.
    void begin_sync();

  private:
    bool can_do_without_direct() const;
    template <class Write>
    void write_by(std::span<std::byte const> bytes, Write const& write);

    std::filesystem::path path_;  //!< for messages
    int descriptor_;              //!< open while the object lives
};

}  // namespace samspil::base
