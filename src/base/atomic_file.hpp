#pragma once

#include <filesystem>
#include <string_view>

namespace samspil::base {

//! Where a result is built before it is renamed into place: "<path>.partial".
std::filesystem::path partial_path(std::filesystem::path const& path);

/*!
 * Flush a finished file (or folder) built beside its place, and rename it.
 *
 * The file at \p partial is fsynced, renamed to \p path and the folder that
 * holds it is fsynced, so that \p path is either the whole result or what
 * stood there before.
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
 * Removes what stands at a path when the scope ends, unless kept.
 *
 * For results that are built beside their place: whatever goes wrong before
 * keep(), nothing half-written stays.
 */
class PartialFile
{
  public:
    explicit PartialFile(std::filesystem::path final_path);
    ~PartialFile();
    PartialFile(PartialFile const&) = delete;
    PartialFile& operator=(PartialFile const&) = delete;

    std::filesystem::path const& path() const { return partial_; }
    //! Flush and rename into the final place.
    void commit();

  private:
    std::filesystem::path final_;    //!< the result's place
    std::filesystem::path partial_;  //!< where it is built
    bool committed_ = false;         //!< renamed already
};

}  // namespace samspil::base
