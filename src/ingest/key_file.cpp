#include "ingest/key_file.hpp"

#include <fcntl.h>
#include <sys/random.h>
#include <unistd.h>

#include <cerrno>
#include <span>
#include <string>
#include <system_error>

#include "base/atomic_file.hpp"
#include "base/error.hpp"
#include "base/file_facts.hpp"
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

}  // namespace

records::HashKey load_or_make_key(std::filesystem::path const& path)
{
    return std::filesystem::exists(path) ? read_key(path) : make_key(path);
}

}  // namespace samspil::ingest
