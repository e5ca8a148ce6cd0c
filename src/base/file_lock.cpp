#include "base/file_lock.hpp"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <cerrno>

#include "base/error.hpp"

namespace samspil::base {

bool is_locked(std::filesystem::path const& path)
{
    auto const descriptor =
        ::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK);
    if (descriptor < 0) {
        return false;
    }
    bool const is_held =
        ::flock(descriptor, LOCK_EX | LOCK_NB) != 0 && errno == EWOULDBLOCK;
    ::close(descriptor);
    return is_held;
}

FileLock::FileLock(std::filesystem::path const& path)
    : descriptor_(
          ::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK))
{
    if (descriptor_ < 0) {
        throw_system_error("cannot open " + path.string());
    }
    // Some network file systems do not support locks: there, nothing is
    // locked.
    if (::flock(descriptor_, LOCK_EX | LOCK_NB) != 0 && errno == EWOULDBLOCK) {
        ::close(descriptor_);
        throw Error(path.string() + " is being written by another run");
    }
}

FileLock::~FileLock()
{
    ::close(descriptor_);
}

}  // namespace samspil::base
