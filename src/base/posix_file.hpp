#pragma once

#include <sys/types.h>

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <span>

namespace samspil::base {

//! Whether the file or folder that is open is the one at the path.
bool is_open_at(int descriptor, std::filesystem::path const& path);

//! Let the system begin to read a file whose first byte is not in its page
//! cache yet, without waiting: only a wish.
void read_ahead(std::filesystem::path const& path);

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
