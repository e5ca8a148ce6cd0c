#include "base/marked_folder.hpp"

#include <fcntl.h>
#include <sys/stat.h>

#include <cerrno>
#include <nlohmann/json.hpp>
#include <span>
#include <system_error>
#include <utility>
#include <vector>

#include "base/atomic_file.hpp"
#include "base/error.hpp"
#include "base/file_facts.hpp"
#include "base/posix_file.hpp"
#include "base/small_file.hpp"

namespace samspil::base {
namespace {

namespace fs = std::filesystem;
using Kind = FileFacts::Kind;

constexpr std::string_view mark_version = "1.0";
constexpr std::size_t most_mark_bytes = std::size_t{1} << 20;

[[noreturn]] void refuse(fs::path const& path, std::string const& why)
{
    throw Error(path.string() + " " + why +
                ": the program removes and replaces only what it made itself; "
                "move it away, or name another place for the result");
}

//! Whether there is nothing in a folder but marks that a run was writing when it
//! was killed.
bool is_bare(fs::path const& folder)
{
    for (auto const& entry : fs::directory_iterator(folder)) {
        if (facts_of(entry.path()).kind != Kind::file ||
            name_of_result(entry.path().filename().string()) != mark_name) {
            return false;
        }
    }
    return true;
}

//! The name below \p folder; that of a folder ends with a slash.
std::string own_name_of(fs::path const& path, fs::path const& folder, Kind kind)
{
    auto const name = path.lexically_relative(folder).generic_string();
    return kind == Kind::folder ? name + "/" : name;
}

}  // namespace

void require_own_content(fs::path const& folder,
                         MarkedFolder::IsOwnName const& is_own_name)
{
    for (auto const& entry : fs::recursive_directory_iterator(folder)) {
        auto const facts = facts_of(entry.path());
        auto const masked =
            entry.path().parent_path() / masked_name(entry.path());
        if (facts.kind == Kind::link) {
            refuse(masked, "is a link");
        }
        if ((facts.kind != Kind::file && facts.kind != Kind::folder) ||
            !is_own_name(own_name_of(entry.path(), folder, facts.kind))) {
            refuse(masked, "was not made by this program");
        }
        if (!facts.is_own) {
            refuse(masked, "belongs to another user");
        }
    }
}

void remove_own_content(fs::path const& folder,
                        MarkedFolder::IsOwnName const& is_own_name) noexcept
{
    try {
        std::vector<fs::path> folders{folder};
        for (auto const& entry : fs::recursive_directory_iterator(folder)) {
            auto const kind = facts_of(entry.path()).kind;
            if (!is_own_name(own_name_of(entry.path(), folder, kind))) {
                continue;
            }
            if (kind == Kind::folder) {
                folders.push_back(entry.path());
            } else if (kind == Kind::file) {
                std::error_code ignored;
                fs::remove(entry.path(), ignored);
            }
        }
        for (auto next = folders.rbegin(); next != folders.rend(); ++next) {
            std::error_code ignored;  // one that is not empty stays
            fs::remove(*next, ignored);
        }
    } catch (std::exception const&) {
        return;  // what cannot be looked at stays
    }
}

MarkedFolder::MarkedFolder(fs::path path, FolderMark mark,
                           IsOwnName is_own_name)
    : path_(std::move(path)),
      mark_(std::move(mark)),
      is_own_name_([is_own = std::move(is_own_name)](std::string_view name) {
          auto const is_known = [&](std::string_view one) {
              return one == mark_name || is_own(one);
          };
          return is_known(name_of_result(name).value_or(name));
      })
{
}

bool MarkedFolder::is_there() const
{
    return facts_of(path_).kind != Kind::absent;
}

bool MarkedFolder::make() const
{
    if (::mkdir(path_.c_str(), 0700) == 0) {
        return true;
    }
    if (errno != EEXIST) {
        throw_system_error("cannot make " + path_.string());
    }
    return false;
}

void MarkedFolder::mark() const
{
    auto const facts = facts_of(path_);
    if (facts.kind == Kind::folder && facts.is_private() && is_bare(path_)) {
        for (auto const& entry : fs::directory_iterator(path_)) {
            fs::remove(entry.path());
        }
        nlohmann::ordered_json const json{
            {"filetype", mark_.kind},
            {"format_version", mark_version},
            {"program_version", mark_.program_version},
            {"settings", mark_.settings}};
        // The folder itself is not flushed: if the power fails before anything
        // else is in it, it may as well be gone.
        auto const partial = new_partial_path(path_ / mark_name);
        PosixFile file(partial, O_WRONLY | O_CREAT | O_EXCL);
        auto const text =
            json.dump(1, ' ', false,
                      nlohmann::ordered_json::error_handler_t::replace) +
            "\n";
        try {
            file.write_all(std::as_bytes(std::span(text)));
            file.sync();
            fs::rename(partial, path_ / mark_name);
        } catch (...) {
            std::error_code ignored;  // nothing to be done while unwinding
            fs::remove(partial, ignored);
            throw;
        }
        return;
    }
    this->require_own();
}

void MarkedFolder::require_own() const
{
    auto const facts = facts_of(path_);
    if (facts.kind == Kind::absent) {
        return;
    }
    if (facts.kind == Kind::link) {
        refuse(path_, "is a link");
    }
    if (facts.kind != Kind::folder) {
        refuse(path_, "is not a folder");
    }
    if (!facts.is_own) {
        refuse(path_, "belongs to another user");
    }
    if (!facts.is_private()) {
        refuse(path_, "can be entered by other users");
    }
    if (is_bare(path_)) {
        return;
    }
    this->require_own_mark();
    require_own_content(path_, is_own_name_);
}

void MarkedFolder::require_own_mark() const
{
    auto const path = path_ / mark_name;
    auto const kind = facts_of(path).kind;
    if (kind == Kind::absent) {
        refuse(path_,
               "is there already and was not made by this program "
               "(there is no " +
                   std::string(mark_name) + " in it)");
    }
    auto const json =
        kind == Kind::file
            ? nlohmann::json::parse(read_small_file(path, most_mark_bytes),
                                    nullptr, false)
            : nlohmann::json();
    auto const is_text = [&json](char const* name) {
        return json.contains(name) && json[name].is_string();
    };
    if (!json.is_object() || !is_text("filetype") ||
        !is_text("format_version") || !is_text("program_version") ||
        json["filetype"].get<std::string>() != mark_.kind) {
        refuse(path, "does not say that this program made its folder");
    }
}

bool MarkedFolder::is_empty() const
{
    for (auto const& entry : fs::directory_iterator(path_)) {
        if (entry.path().filename() != mark_name) {
            return false;
        }
    }
    return true;
}

void MarkedFolder::remove_content() const
{
    this->require_own();
    if (this->is_empty()) {
        return;
    }
    remove_own_content(path_, [this](std::string_view name) {
        return name != mark_name && is_own_name_(name);
    });
}

void MarkedFolder::remove() const noexcept
{
    try {
        this->require_own();
    } catch (std::exception const&) {
        return;  // somebody has changed it: all of it stays
    }
    remove_own_content(path_, is_own_name_);
}

}  // namespace samspil::base
