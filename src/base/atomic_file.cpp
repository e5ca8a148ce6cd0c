#include "base/atomic_file.hpp"

#include <fcntl.h>
#include <sys/random.h>
#include <sys/stat.h>

#include <array>
#include <cstdio>
#include <exception>
#include <span>
#include <string>
#include <system_error>
#include <utility>

#include "base/error.hpp"
#include "base/file_facts.hpp"
#include "base/file_lock.hpp"
#include "base/posix_file.hpp"

namespace samspil::base {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view partial_suffix = ".partial";
constexpr std::size_t random_digits = 16;

fs::path folder_of(fs::path const& path)
{
    auto const folder = path.parent_path();
    return folder.empty() ? fs::path(".") : folder;
}

//! 16 hexadecimal digits that nobody can foresee.
std::string random_name()
{
    std::array<unsigned char, random_digits / 2> bytes{};
    if (::getrandom(bytes.data(), bytes.size(), 0) !=
        static_cast<ssize_t>(bytes.size())) {
        throw_system_error("cannot get random bytes for a file's name");
    }
    std::string text;
    for (auto const byte : bytes) {
        std::array<char, 3> digits{};
        std::snprintf(digits.data(), digits.size(), "%02x", byte);
        text += digits.data();
    }
    return text;
}

//! Whether a file of a temporary's name is one that a run has left.
bool is_left(fs::path const& path, std::string_view beginning)
{
    if (is_locked(path)) {
        return false;
    }
    PosixFile file(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK);
    auto const facts = file.facts();
    if (facts.kind != FileFacts::Kind::file || !facts.is_private() ||
        facts.names != 1) {
        return false;
    }
    std::string head(beginning.size(), '\0');
    auto const got = file.read_some(std::as_writable_bytes(std::span(head)), 0);
    return beginning.starts_with(std::string_view(head).substr(0, got));
}

}  // namespace

fs::path partial_path(fs::path const& path)
{
    auto partial = path;
    if (!partial.has_filename()) {
        partial = partial.parent_path();  // "store/" names the folder "store"
    }
    partial += partial_suffix;
    return partial;
}

fs::path new_partial_path(fs::path const& path)
{
    auto partial = partial_path(path);
    partial += "-" + random_name();
    return partial;
}

std::optional<std::string_view> name_of_result(std::string_view name)
{
    auto const at = name.rfind(partial_suffix);
    if (at == std::string_view::npos) {
        return std::nullopt;
    }
    auto const digits = name.substr(at + partial_suffix.size());
    if (digits.size() != 1 + random_digits || digits.front() != '-' ||
        digits.find_first_not_of("0123456789abcdef", 1) !=
            std::string_view::npos) {
        return std::nullopt;
    }
    return name.substr(0, at);
}

std::vector<fs::path> partial_paths_of(fs::path const& path)
{
    auto const result = path.filename().string();
    std::vector<fs::path> found;
    std::error_code ignored;  // whoever writes there tells what is wrong
    for (auto const& entry : fs::directory_iterator(folder_of(path), ignored)) {
        if (name_of_result(entry.path().filename().string()) == result) {
            found.push_back(entry.path());
        }
    }
    return found;
}

void remove_left_partials(fs::path const& path, std::string_view beginning)
{
    for (auto const& partial : partial_paths_of(path)) {
        try {
            if (is_left(partial, beginning)) {
                fs::remove(partial);
            }
        } catch (std::exception const&) {
            continue;  // it cannot be looked at, and stays
        }
    }
}

void sync_path(fs::path const& path)
{
    PosixFile(path, O_RDONLY).sync();
}

void move_into_place(fs::path const& partial, fs::path const& path)
{
    PosixFile(partial, O_RDONLY | O_NOFOLLOW).sync();
    if (::rename(partial.c_str(), path.c_str()) != 0) {
        throw_system_error("cannot rename " + partial.string() + " to " +
                           path.string());
    }
    sync_path(folder_of(path));
}

void write_file_atomically(fs::path const& path, std::string_view content)
{
    PartialFile file(path);
    PosixFile out(file.path(), O_WRONLY | O_CREAT | O_EXCL);
    FileLock const lock(file.path());  // it is not left, but at work
    out.write_all(std::as_bytes(std::span(content)));
    file.commit();
}

PartialFile::PartialFile(fs::path final_path)
    : final_(std::move(final_path)), partial_(new_partial_path(final_))
{
}

PartialFile::~PartialFile()
{
    if (!committed_) {
        std::error_code ignored;  // nothing to be done while unwinding
        fs::remove(partial_, ignored);
    }
}

void PartialFile::commit()
{
    PosixFile const file(partial_, O_RDONLY | O_NOFOLLOW);
    auto const facts = file.facts();
    if (facts.kind != FileFacts::Kind::file || !facts.is_own ||
        facts.names != 1) {
        throw Error(partial_.string() +
                    " was replaced by something else while it was written: "
                    "find out who writes to this folder");
    }
    file.set_mode(0600);
    move_into_place(partial_, final_);
    committed_ = true;
}

}  // namespace samspil::base
