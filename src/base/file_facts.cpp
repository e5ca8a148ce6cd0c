#include "base/file_facts.hpp"

#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <string>

#include "base/error.hpp"

namespace samspil::base {
namespace {

namespace fs = std::filesystem;
using Kind = FileFacts::Kind;

constexpr int most_links = 40;  // as many as Linux follows

Kind kind_of(mode_t mode)
{
    if (S_ISREG(mode)) {
        return Kind::file;
    }
    if (S_ISDIR(mode)) {
        return Kind::folder;
    }
    if (S_ISCHR(mode)) {
        return Kind::device;
    }
    return S_ISLNK(mode) ? Kind::link : Kind::other;
}

FileFacts to_facts(struct stat const& status)
{
    FileFacts facts;
    facts.kind = kind_of(status.st_mode);
    facts.is_own = status.st_uid == ::geteuid();
    facts.mode = status.st_mode & 07777;
    facts.bytes = status.st_size;
    facts.names = static_cast<std::int64_t>(status.st_nlink);
    facts.identity = {status.st_size,
                      std::int64_t{status.st_mtim.tv_sec} * 1'000'000'000 +
                          status.st_mtim.tv_nsec,
                      status.st_ino, status.st_dev};
    return facts;
}

//! What a call of the stat family found.
FileFacts found_by(int result, struct stat const& status, fs::path const& path)
{
    if (result == 0) {
        return to_facts(status);
    }
    if (errno != ENOENT && errno != ENOTDIR) {
        throw_system_error("cannot look at " + path.string());
    }
    return {};
}

}  // namespace

FileFacts facts_of(fs::path const& path)
{
    struct stat status
    {
    };
    return found_by(::lstat(path.c_str(), &status), status, path);
}

FileFacts facts_behind(fs::path const& path)
{
    struct stat status
    {
    };
    return found_by(::stat(path.c_str(), &status), status, path);
}

FileFacts facts_of(int descriptor, fs::path const& path)
{
    struct stat status
    {
    };
    return found_by(::fstat(descriptor, &status), status, path);
}

fs::path resolve_link(fs::path path)
{
    if (!path.has_filename() && path.has_relative_path()) {
        path = path.parent_path();  // "store/" names the folder "store"
    }
    auto const given = path;
    for (int i = 0; i < most_links; ++i) {
        if (facts_of(path).kind != Kind::link) {
            return path;
        }
        path = path.parent_path() / fs::read_symlink(path);
    }
    throw Error(given.string() + " is a link that leads in a circle");
}

bool is_inside(fs::path const& path, fs::path const& folder)
{
    auto const inner = fs::weakly_canonical(fs::absolute(path));
    auto outer = fs::weakly_canonical(fs::absolute(folder));
    if (!outer.has_filename()) {
        outer = outer.parent_path();
    }
    auto const [end, ignored] =
        std::mismatch(outer.begin(), outer.end(), inner.begin(), inner.end());
    return end == outer.end();
}

std::string masked_name(fs::path const& path)
{
    auto name = path.filename().string();
    std::ranges::replace_if(
        name, [](char c) { return c >= '0' && c <= '9'; }, '#');
    return name;
}

}  // namespace samspil::base
