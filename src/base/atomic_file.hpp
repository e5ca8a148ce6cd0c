#pragma once

#include <filesystem>
#include <string_view>

namespace samspil::base {

//! Where a result is written before it is renamed: "<path>.partial".
std::filesystem::path partial_path(std::filesystem::path const& path);

/*!
 * Move a finished file or folder to its place.
 *
 * Flushes \p partial to the disk, renames it to \p path and flushes the folder
 * of \p path. So \p path holds either the whole result or what it held before.
 *
 * \throw Error if the system refuses (disk full, no permission).
 */
void move_into_place(std::filesystem::path const& partial,
                     std::filesystem::path const& path);

//! Write \p content to \p path whole or not at all, mode 0600.
void write_file_atomically(std::filesystem::path const& path,
                           std::string_view content);

//! Flush one file or folder to the disk.
void sync_path(std::filesystem::path const& path);

/*!
 * A result that is written to partial_path() and appears whole or not at all.
 *
 * The destructor removes what is at path() unless commit() was called, so an
 * error leaves nothing half-written.
 */
class PartialFile
{
  public:
    explicit PartialFile(std::filesystem::path final_path);
    ~PartialFile();
    PartialFile(PartialFile const&) = delete;
    PartialFile& operator=(PartialFile const&) = delete;

    //! Where to write.
    std::filesystem::path const& path() const { return partial_; }
    //! Move the finished file to its place, see move_into_place().
    void commit();

  private:
    std::filesystem::path final_;    //!< where the result will be
    std::filesystem::path partial_;  //!< where it is written
    bool committed_ = false;         //!< already moved to its place
};

}  // namespace samspil::base
