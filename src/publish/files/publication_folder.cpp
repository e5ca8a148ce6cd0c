#include "publish/files/publication_folder.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <span>
#include <system_error>
#include <utility>

#include "base/atomic_file.hpp"
#include "base/contract.hpp"
#include "base/error.hpp"
#include "base/file_facts.hpp"
#include "base/folder_of_result.hpp"
#include "base/posix_file.hpp"

namespace samspil::publish {
namespace {

namespace fs = std::filesystem;

constexpr mode_t mode_of_files = 0644;
constexpr mode_t mode_of_folders = 0755;

//! Rename, but never onto something that is there, not even an empty folder.
void rename_to_free_place(fs::path const& from, fs::path const& to)
{
    if (::renameat2(AT_FDCWD, from.c_str(), AT_FDCWD, to.c_str(),
                    RENAME_NOREPLACE) == 0) {
        return;
    }
    if (errno == EINVAL || errno == ENOSYS) {
        // a file system that cannot promise it: rename() takes at most an
        // empty folder's place
        require_free_place(to);
        if (::rename(from.c_str(), to.c_str()) == 0) {
            return;
        }
    }
    base::throw_system_error("cannot rename " + from.string() + " to " +
                             to.string());
}

}  // namespace

void require_free_place(fs::path const& path)
{
    base::require_folder_of_result(path, "out");
    if (base::facts_of(path).kind != base::FileFacts::Kind::absent) {
        throw base::Error(path.string() +
                          " is there already (a publication is never written "
                          "over anything): give --out a new folder");
    }
}

PublicationFolder::PublicationFolder(fs::path path)
    : place_(path.has_filename() ? std::move(path) : path.parent_path()),
      partial_(base::new_partial_path(place_))
{
    require_free_place(place_);
    try {
        make_folder(partial_);
    } catch (...) {
        remove();
        throw;
    }
}

PublicationFolder::~PublicationFolder()
{
    if (!is_committed_) {
        remove();
    }
}

//! Removes what this run has made, files before folders, inner ones first.
void PublicationFolder::remove() const noexcept
{
    std::error_code ignored;  // nothing to be done while unwinding
    for (auto const& file : started_) {
        fs::remove(file, ignored);
    }
    for (auto folder = folders_.rbegin(); folder != folders_.rend(); ++folder) {
        fs::remove(*folder, ignored);
    }
}

void PublicationFolder::make_folder(fs::path const& path)
{
    if (folders_.contains(path)) {
        return;
    }
    if (::mkdir(path.c_str(), S_IRWXU) != 0) {
        base::throw_system_error("cannot create " + path.string());
    }
    folders_.insert(path);
}

fs::path PublicationFolder::place_of(std::string const& name)
{
    auto path = partial_;
    for (auto const& part : fs::path(name).parent_path()) {
        path /= part;
        make_folder(path);
    }
    path = partial_ / name;
    SAMSPIL_EXPECT(!started_.contains(path));
    started_.insert(path);
    return path;
}

void PublicationFolder::write(std::string const& name, std::string_view content)
{
    {
        base::PosixFile file(place_of(name), O_WRONLY | O_CREAT | O_EXCL);
        file.write_all(std::as_bytes(std::span(content)));
    }
    add(name);
}

void PublicationFolder::add(std::string const& name)
{
    auto const path = partial_ / name;
    {
        base::PosixFile file(path, O_RDONLY | O_NOFOLLOW);
        file.set_mode(mode_of_files);
        file.sync();
    }
    files_.emplace(name, digest_of(path));
}

void PublicationFolder::commit()
{
    for (auto folder = folders_.rbegin(); folder != folders_.rend(); ++folder) {
        base::PosixFile opened(*folder, O_RDONLY | O_DIRECTORY | O_NOFOLLOW);
        opened.set_mode(mode_of_folders);
        opened.sync();
    }
    rename_to_free_place(partial_, place_);
    is_committed_ = true;
    base::sync_path(base::folder_of_result(place_));
}

}  // namespace samspil::publish
