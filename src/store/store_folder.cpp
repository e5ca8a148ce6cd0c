#include "store/store_folder.hpp"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <chrono>
#include <cstdio>
#include <fstream>
#include <string>
#include <system_error>
#include <thread>

#include "base/atomic_file.hpp"
#include "base/error.hpp"
#include "base/file_facts.hpp"
#include "base/folder_of_result.hpp"
#include "base/posix_file.hpp"
#include "store/format.hpp"

namespace samspil::store {
namespace {

namespace fs = std::filesystem;
using base::FileFacts;

//! A run that was just ended can hold its lock a moment longer, until the
//! system has ended its last process.
constexpr std::chrono::seconds patience{3};
constexpr std::chrono::milliseconds between_tries{50};

constexpr std::string_view mark_kind = "samspil unfinished store";
constexpr std::size_t most_mark_bytes = 4096;

fs::path without_trailing_slash(fs::path const& path)
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
    auto const aside = base::new_partial_path(other);
    fs::rename(other, aside);
    fs::rename(one, other);
    fs::rename(aside, one);
}

//! Whether a folder holds the manifest of a store, if only a damaged one.
bool has_manifest(fs::path const& place)
{
    auto const path = place / manifest_name;
    if (base::facts_of(path).kind != FileFacts::Kind::file) {
        return false;
    }
    std::ifstream file(path);
    std::string head(most_mark_bytes, '\0');
    file.read(head.data(), static_cast<std::streamsize>(head.size()));
    return head.find('"' + std::string(file_type) + '"') != std::string::npos;
}

void check_place(fs::path const& place, Overwrite overwrite)
{
    auto const kind = base::facts_of(place).kind;
    if (kind == FileFacts::Kind::absent) {
        return;
    }
    if (kind != FileFacts::Kind::folder) {
        throw base::Error(place.string() +
                          " is a file, not a folder for a store");
    }
    if (fs::is_empty(place)) {
        return;
    }
    if (!has_manifest(place)) {
        throw base::Error(place.string() +
                          " holds something that is no store: give --store "
                          "a new folder");
    }
    if (overwrite == Overwrite::refuse) {
        throw base::Error("there is a store at " + place.string() +
                          " already: give another folder, or --force to "
                          "replace it");
    }
    base::require_own_content(place, is_store_file_name);
}

}  // namespace

bool is_store_file_name(std::string_view name)
{
    constexpr std::string_view begin = "shard-";
    constexpr std::string_view end = ".h5";
    // The mark is in it for a moment, after it was renamed to its place.
    if (name == manifest_name || name == quality_name ||
        name == base::mark_name) {
        return true;
    }
    if (!name.starts_with(begin) || !name.ends_with(end) ||
        name.size() <= begin.size() + end.size()) {
        return false;
    }
    auto const number =
        name.substr(begin.size(), name.size() - begin.size() - end.size());
    return number.find_first_not_of("0123456789") == std::string_view::npos;
}

StoreFolder::StoreFolder(fs::path const& place, Overwrite overwrite,
                         LeftOver left_over, StoreWork const& work)
    : place_(without_trailing_slash(place)),
      work_(base::partial_path(place_),
            {std::string(mark_kind), work.program_version, work.settings},
            [is_own = work.is_own_name](std::string_view name) {
                return is_store_file_name(name) || is_own(name);
            })
{
    base::require_folder_of_result(place_, "store");
    check_place(place_, overwrite);
    this->take_lock();
    try {
        this->prepare(overwrite, left_over);
    } catch (...) {
        if (is_new_) {
            work_.remove();
        }
        ::close(lock_);
        throw;
    }
}

void StoreFolder::prepare(Overwrite overwrite, LeftOver left_over)
{
    check_place(place_, overwrite);  // another run may just have finished
    work_.mark();
    if (left_over == LeftOver::remove) {
        work_.remove_content();
    }
    is_resumable_ = !work_.is_empty();
}

StoreFolder::~StoreFolder()
{
    if (!committed_ && !is_resumable_) {
        work_.remove();
    }
    ::close(lock_);
}

void StoreFolder::take_lock()
{
    auto const end = std::chrono::steady_clock::now() + patience;
    while (!this->try_lock()) {
        if (std::chrono::steady_clock::now() > end) {
            throw base::Error("another run is making the store " +
                              place_.string() +
                              " just now: wait for it, or give another "
                              "folder");
        }
        std::this_thread::sleep_for(between_tries);
    }
}

//! Between opening and locking the folder, the run that had the lock can rename
//! or remove it. Then this lock is on a folder that is no longer at the path,
//! and the next one is tried.
//! \return false if another run has the lock
bool StoreFolder::try_lock()
{
    auto const& path = work_.path();
    for (;;) {
        is_new_ = work_.make();
        lock_ = ::open(path.c_str(),
                       O_RDONLY | O_DIRECTORY | O_CLOEXEC | O_NOFOLLOW);
        if (lock_ < 0) {
            if (errno == ENOENT) {
                continue;
            }
            auto const error = errno;
            work_.require_own();  // says what is there instead of the folder
            errno = error;
            base::throw_system_error("cannot open " + path.string());
        }
        if (::flock(lock_, LOCK_EX | LOCK_NB) != 0) {
            int const code = errno;
            ::close(lock_);
            if (code == EWOULDBLOCK) {
                return false;
            }
            errno = code;
            base::throw_system_error("cannot lock " + path.string());
        }
        if (base::is_same_file(lock_, path)) {
            return true;
        }
        ::close(lock_);
    }
}

void StoreFolder::commit()
{
    for (auto const& entry : fs::directory_iterator(work_.path())) {
        base::sync_path(entry.path());
    }
    work_.require_own();
    if (has_manifest(place_)) {
        this->replace_store();
    } else {
        base::move_into_place(work_.path(), place_);
        committed_ = true;
    }
    std::error_code ignored;  // a mark too many does no harm
    fs::remove(place_ / base::mark_name, ignored);
}

void StoreFolder::replace_store()
{
    base::require_own_content(place_, is_store_file_name);
    base::sync_path(work_.path());
    exchange(work_.path(), place_);
    committed_ = true;
    base::sync_path(place_.has_parent_path() ? place_.parent_path()
                                             : fs::path("."));
    // The store that was replaced. What appeared in it meanwhile stays.
    base::remove_own_content(work_.path(), is_store_file_name);
}

}  // namespace samspil::store
