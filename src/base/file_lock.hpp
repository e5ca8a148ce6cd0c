#pragma once

#include <filesystem>

namespace samspil::base {

//! Whether somebody, this process or another, holds a FileLock on a file; no
//! for one that is not there.
bool is_locked(std::filesystem::path const& path);

//! A lock (flock) on an existing file; it ends with the object, or with the
//! process, however that ends.
class FileLock
{
  public:
    //! \throw Error if the file cannot be opened or is locked already.
    explicit FileLock(std::filesystem::path const& path);
    ~FileLock();
    FileLock(FileLock const&) = delete;
    FileLock& operator=(FileLock const&) = delete;

  private:
    int descriptor_;  //!< open while the lock is held
};

}  // namespace samspil::base
