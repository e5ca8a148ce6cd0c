#include "base/posix_file.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <sys/uio.h>
#include <unistd.h>

#include <cerrno>
#include <utility>

#include "base/error.hpp"

namespace samspil::base {
namespace {

//! Whether an error says that direct I/O is not supported here.
bool is_unsupported(int error)
{
    return error == EINVAL || error == ENOTSUP;
}

}  // namespace

bool is_same_file(int descriptor, std::filesystem::path const& path)
{
    struct stat opened
    {
    };
    struct stat named
    {
    };
    return ::fstat(descriptor, &opened) == 0 &&
           ::stat(path.c_str(), &named) == 0 && opened.st_ino == named.st_ino &&
           opened.st_dev == named.st_dev;
}

void read_ahead(std::filesystem::path const& path, std::int64_t begin,
                std::int64_t size)
{
    int const descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    if (descriptor < 0) {
        return;
    }
    struct stat facts
    {
    };
    auto const end = size > 0                           ? begin + size
                     : ::fstat(descriptor, &facts) == 0 ? facts.st_size
                                                        : begin;
    // Looking at all pages would take a tenth of the time of reading them. The
    // middle one stands for them, because the first and the last may be in the
    // cache for the neighbouring parts.
    char byte = 0;
    iovec const place{&byte, 1};
    if (::preadv2(descriptor, &place, 1, begin + (end - begin) / 2,
                  RWF_NOWAIT) < 0) {
        ::posix_fadvise(descriptor, begin, end - begin, POSIX_FADV_WILLNEED);
    }
    ::close(descriptor);
}

PosixFile::PosixFile(std::filesystem::path path, int flags, mode_t mode)
    : path_(std::move(path)),
      descriptor_(::open(path_.c_str(), flags | O_CLOEXEC, mode))
{
    if (descriptor_ < 0 && (flags & O_DIRECT) != 0 && is_unsupported(errno)) {
        descriptor_ =
            ::open(path_.c_str(), (flags & ~O_DIRECT) | O_CLOEXEC, mode);
    }
    if (descriptor_ < 0) {
        throw_system_error("cannot open " + path_.string());
    }
}

PosixFile::~PosixFile()
{
    ::close(descriptor_);
}

//! After a read or write failed: switch to cached I/O if direct I/O was the
//! reason. \return whether to try again.
bool PosixFile::fall_back_to_cached_io() const
{
    if (!is_unsupported(errno)) {
        return false;
    }
    int const error = errno;
    int const flags = ::fcntl(descriptor_, F_GETFL);
    bool const is_cached_now =
        flags >= 0 && (flags & O_DIRECT) != 0 &&
        ::fcntl(descriptor_, F_SETFL, flags & ~O_DIRECT) == 0;
    errno = error;
    return is_cached_now;
}

//! Calls \p write with the bytes that are left, until none are.
template <class Write>
void PosixFile::write_until_done(std::span<std::byte const> bytes,
                                 Write const& write)
{
    while (!bytes.empty()) {
        auto const written = write(bytes);
        if (written < 0) {
            if (errno == EINTR || this->fall_back_to_cached_io()) {
                continue;
            }
            throw_system_error("cannot write " + path_.string());
        }
        bytes = bytes.subspan(static_cast<std::size_t>(written));
    }
}

void PosixFile::write_all(std::span<std::byte const> bytes)
{
    this->write_until_done(bytes, [this](std::span<std::byte const> left) {
        return ::write(descriptor_, left.data(), left.size());
    });
}

void PosixFile::write_all(std::span<std::byte const> bytes, std::int64_t offset)
{
    auto const* const begin = bytes.data();
    this->write_until_done(bytes, [&](std::span<std::byte const> left) {
        return ::pwrite(descriptor_, left.data(), left.size(),
                        offset + (left.data() - begin));
    });
}

std::size_t PosixFile::read_some(std::span<std::byte> bytes,
                                 std::int64_t offset)
{
    for (;;) {
        auto const got =
            ::pread(descriptor_, bytes.data(), bytes.size(), offset);
        if (got >= 0) {
            return static_cast<std::size_t>(got);
        }
        if (errno != EINTR && !this->fall_back_to_cached_io()) {
            throw_system_error("cannot read " + path_.string());
        }
    }
}

std::size_t PosixFile::read_up_to(std::span<std::byte> bytes,
                                  std::int64_t offset)
{
    std::size_t size = 0;
    while (size < bytes.size()) {
        auto const got = this->read_some(
            bytes.subspan(size), offset + static_cast<std::int64_t>(size));
        if (got == 0) {
            break;
        }
        size += got;
    }
    return size;
}

void PosixFile::read_all(std::span<std::byte> bytes, std::int64_t offset)
{
    if (this->read_up_to(bytes, offset) < bytes.size()) {
        throw Error(path_.string() +
                    " is shorter than it was when it was written: "
                    "check the disk and run again");
    }
}

void PosixFile::sync()
{
    if (::fsync(descriptor_) != 0) {
        throw_system_error("cannot flush " + path_.string());
    }
}

void PosixFile::set_mode(mode_t mode) const
{
    if (::fchmod(descriptor_, mode) != 0) {
        throw_system_error("cannot change who may read " + path_.string());
    }
}

bool PosixFile::is_at_path() const
{
    return is_same_file(descriptor_, path_);
}

void PosixFile::begin_sync()
{
    ::sync_file_range(descriptor_, 0, 0, SYNC_FILE_RANGE_WRITE);
}

}  // namespace samspil::base
