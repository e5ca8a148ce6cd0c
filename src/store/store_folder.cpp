#include "store/store_folder.hpp"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <string>
#include <system_error>
#include <utility>

#include "base/atomic_file.hpp"
#include "base/error.hpp"
#include "base/posix_file.hpp"
#include "store/format.hpp"

namespace samspil::store {
namespace {

namespace fs = std::filesystem;

fs::path without_trailing_slash(fs::path path)
{
    return path.has_filename() ? path : path.parent_path();
}

//! Lets two folders change places, in one step where the file system can.
void exchange(fs::path const& one, fs::path const& other)
{
    if (::renameat2(AT_FDCWD, one.c_str(), AT_FDCWD, other.c_str(),
                    RENAME_EXCHANGE) == 0) {
        return;
    }
    auto aside = one;
    aside += ".replaced";
    fs::remove_all(aside);
    fs::rename(other, aside);
    fs::rename(one, other);
    fs::rename(aside, one);
}

void check_place(fs::path const& place, Overwrite overwrite)
{
    if (!fs::exists(place)) {
        return;
    }
    if (!fs::is_directory(place)) {
        throw base::Error(place.string() +
                          " is a file, not a folder for a store");
    }
    if (fs::is_empty(place)) {
        return;
    }
    if (!fs::exists(place / manifest_name)) {
        throw base::Error(place.string() +
                          " holds something that is no store: give --store "
                          "a new folder");
    }
    if (overwrite == Overwrite::refuse) {
        throw base::Error("there is a store at " + place.string() +
                          " already: give another folder, or --force to "
                          "replace it");
    }
}

//! Removes everything in a folder.
void remove_content(fs::path const& folder)
{
    for (auto const& entry : fs::directory_iterator(folder)) {
        fs::remove_all(entry.path());
    }
}

}  // namespace

StoreFolder::StoreFolder(fs::path place, Overwrite overwrite,
                         LeftOver left_over)
    : place_(without_trailing_slash(std::move(place))),
      partial_(base::partial_path(place_))
{
    check_place(place_, overwrite);
    this->take_lock();
    try {
        check_place(place_, overwrite);  // another run may just have finished
        if (left_over == LeftOver::remove) {
            remove_content(partial_);
        }
        is_resumable_ = !fs::is_empty(partial_);
    } catch (...) {
        ::close(lock_);
        throw;
    }
}

StoreFolder::~StoreFolder()
{
    if (!committed_ && !is_resumable_) {
        std::error_code ignored;  // nothing to be done while unwinding
        fs::remove_all(partial_, ignored);
    }
    ::close(lock_);
}

//! Between opening and locking the folder, the run that had the lock can rename
//! or remove it. Then this lock is on a folder that is no longer at the path,
//! and the next one is tried.
void StoreFolder::take_lock()
{
    for (;;) {
        if (::mkdir(partial_.c_str(), 0700) != 0 && errno != EEXIST) {
            base::throw_system_error("cannot make " + partial_.string());
        }
        lock_ = ::open(partial_.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
        if (lock_ < 0) {
            if (errno == ENOENT) {
                continue;
            }
            base::throw_system_error("cannot open " + partial_.string());
        }
        if (::flock(lock_, LOCK_EX | LOCK_NB) != 0) {
            int const code = errno;
            ::close(lock_);
            if (code != EWOULDBLOCK) {
                errno = code;
                base::throw_system_error("cannot lock " + partial_.string());
            }
            throw base::Error("another run is making the store " +
                              place_.string() +
                              " just now: wait for it, or give another "
                              "folder");
        }
        if (base::is_same_file(lock_, partial_)) {
            return;
        }
        ::close(lock_);
    }
}

void StoreFolder::commit()
{
    for (auto const& entry : fs::directory_iterator(partial_)) {
        base::sync_path(entry.path());
    }
    if (!fs::exists(place_ / manifest_name)) {
        base::move_into_place(partial_, place_);
        committed_ = true;
        return;
    }
    base::sync_path(partial_);
    exchange(partial_, place_);
    committed_ = true;
    base::sync_path(place_.has_parent_path() ? place_.parent_path()
                                             : fs::path("."));
    fs::remove_all(partial_);  // the store that was replaced
}

}  // namespace samspil::store
