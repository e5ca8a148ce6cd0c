#pragma once

#include <filesystem>
#include <optional>
#include <string_view>
#include <vector>

namespace samspil::base {

//! Where a folder is built before it is renamed: "<path>.partial".
std::filesystem::path partial_path(std::filesystem::path const& path);

//! A name beside \p path that nothing bears: "<path>.partial-<16 hex digits>".
std::filesystem::path new_partial_path(std::filesystem::path const& path);

//! The name that new_partial_path() was given, if \p name is one of its names.
std::optional<std::string_view> name_of_result(std::string_view name);

//! The names beside \p path that new_partial_path() can have given: of runs
//! that are at work, and of runs that were killed.
std::vector<std::filesystem::path> partial_paths_of(
    std::filesystem::path const& path);

/*!
 * Remove the temporaries of a path that killed runs have left.
 *
 * Only files of a temporary's name that are this user's alone, that no run has
 * locked, and that are empty or begin as the program's do.
 *
 * \param beginning the first bytes of what the program writes there.
 */
void remove_left_partials(std::filesystem::path const& path,
                          std::string_view beginning);

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
 * A result that is written to path() and appears whole or not at all.
 *
 * Whoever writes it makes the file anew (O_CREAT and O_EXCL), so that nothing
 * that another user has put there is taken over. commit() requires that it is
 * still a file of this user with no second name, gives it mode 0600, and moves
 * it to its place. The destructor removes what is at path() unless commit() was
 * called, so an error leaves nothing half-written.
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
