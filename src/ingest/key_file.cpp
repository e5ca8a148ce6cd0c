#include "ingest/key_file.hpp"

#include <fcntl.h>
#include <sys/random.h>

#include <algorithm>
#include <span>
#include <system_error>

#include "base/error.hpp"
#include "base/posix_file.hpp"

namespace samspil::ingest {
namespace {

records::HashKey make_key(std::filesystem::path const& path)
{
    records::HashKey key{};
    if (::getrandom(key.data(), key.size(), 0) !=
        static_cast<ssize_t>(key.size())) {
        base::throw_system_error("cannot get random bytes for a key");
    }
    base::PosixFile file(path, O_WRONLY | O_CREAT | O_EXCL, 0400);
    try {
        file.write_all(std::as_bytes(std::span(key)));
        file.sync();
    } catch (...) {  // half a key would stop the next run
        std::error_code ignored;
        std::filesystem::remove(path, ignored);
        throw;
    }
    return key;
}

}  // namespace

records::HashKey load_or_make_key(std::filesystem::path const& path)
{
    if (!std::filesystem::exists(path)) {
        return make_key(path);
    }
    auto const size = std::filesystem::is_regular_file(path)
                          ? std::filesystem::file_size(path)
                          : 0;
    records::HashKey key{};
    if (size != key.size()) {
        throw base::Error(path.string() +
                          " is no key file (16 bytes are needed): name a "
                          "file that is not there, and a key is made");
    }
    base::PosixFile(path, O_RDONLY)
        .read_all(std::as_writable_bytes(std::span(key)), 0);
    return key;
}

}  // namespace samspil::ingest
