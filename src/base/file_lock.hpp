#pragma once

#include <filesystem>

namespace samspil::base {

//! Whether this or another process holds a FileLock on a file; false if there
//! is no such file.
bool is_locked(std::filesystem::path const& path);

//! A lock (flock) on an existing file. It is released with the object, or by
//! the system when the process ends.
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
