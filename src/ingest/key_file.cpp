#include "ingest/key_file.hpp"

#include <fcntl.h>
#include <sys/random.h>
#include <unistd.h>

#include <cerrno>
#include <optional>
#include <span>
#include <string>
#include <system_error>

#include "base/atomic_file.hpp"
#include "base/error.hpp"
#include "base/file_facts.hpp"
#include "base/folder_of_result.hpp"
#include "base/posix_file.hpp"

namespace samspil::ingest {
namespace {

records::HashKey read_key(std::filesystem::path const& path);

/*!
 * Makes a new key file, complete or not at all: writes it under another name
 * and links it to \p path. If another run has made the file meanwhile, its key
 * is used.
 */
records::HashKey make_key(std::filesystem::path const& path)
{
    records::HashKey key{};
    if (::getrandom(key.data(), key.size(), 0) !=
        static_cast<ssize_t>(key.size())) {
        base::throw_system_error("cannot get random bytes for a key");
    }
    auto const own = base::new_partial_path(path);
    struct Remover
    {
        std::filesystem::path const& path;
        ~Remover()
        {
            std::error_code ignored;
            std::filesystem::remove(path, ignored);
        }
    } const remover{own};
    {
        base::PosixFile file(own, O_WRONLY | O_CREAT | O_EXCL, 0400);
        file.write_all(std::as_bytes(std::span(key)));
        file.sync();
    }
    if (::link(own.c_str(), path.c_str()) == 0) {
        return key;
    }
    if (errno == EEXIST) {
        return read_key(path);
    }
    base::throw_system_error("cannot make the key file " + path.string());
}

records::HashKey read_key(std::filesystem::path const& path)
{
    base::PosixFile file(path, O_RDONLY | O_NONBLOCK);
    auto const facts = file.facts();
    records::HashKey key{};
    if (facts.kind != base::FileFacts::Kind::file ||
        facts.bytes != static_cast<std::int64_t>(key.size())) {
        throw base::Error(path.string() +
                          " is no key file (16 bytes are needed): name a "
                          "file that is not there, and a key is made");
    }
    if (!facts.is_private()) {
        throw base::Error(
            "the key file " + path.string() +
            " is not yours alone: whoever reads it can look for ids in the "
            "store, and whoever writes it can choose them; as its owner say "
            "chmod 0400, or make a new key if others may have read it");
    }
    file.read_all(std::as_writable_bytes(std::span(key)), 0);
    return key;
}

//! Whether a file looks as if make_key() had made it, or its owner by hand.
bool looks_like_key(base::FileFacts const& facts)
{
    return facts.kind == base::FileFacts::Kind::file && facts.is_own &&
           facts.bytes == std::int64_t{records::HashKey{}.size()} &&
           (facts.mode == 0400 || facts.mode == 0600);
}

//! The masked name of another key in the folder of \p path.
std::optional<std::string> key_beside(std::filesystem::path const& path)
{
    std::error_code error;  // who may not list a folder may still write there
    for (auto const& entry : std::filesystem::directory_iterator(
             base::folder_of_result(path), error)) {
        auto const name = entry.path().filename().string();
        bool const is_left_of_this =
            base::name_of_result(name) == path.filename().string();
        if (!is_left_of_this && looks_like_key(base::facts_of(entry.path()))) {
            return base::masked_name(entry.path());
        }
    }
    return std::nullopt;
}

}  // namespace

records::HashKey load_or_make_key(std::filesystem::path const& path,
                                  NewKey new_key)
{
    if (base::facts_behind(path).kind != base::FileFacts::Kind::absent) {
        if (new_key == NewKey::wanted) {
            throw base::UsageError(
                "--new-key: the key file " + path.string() +
                " is there already, and no key is ever replaced: leave "
                "--new-key away to use it, or name a file that is not there");
        }
        return read_key(path);
    }
    base::require_folder_of_result(path, "key-file");
    if (new_key == NewKey::if_no_other) {
        if (auto const other = key_beside(path)) {
            throw base::UsageError(
                "there is no key file " + path.string() +
                ", but another key is beside it (" + *other +
                "): is the name of --key-file misspelled? A store made with a "
                "new key has other ids than stores made before; --new-key "
                "makes one");
        }
    }
    return make_key(path);
}

}  // namespace samspil::ingest
