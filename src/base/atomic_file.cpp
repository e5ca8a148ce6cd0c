#include "base/atomic_file.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <system_error>
#include <utility>

#include "base/error.hpp"

namespace samspil::base {
namespace {

namespace fs = std::filesystem;

//! A file descriptor that closes itself.
class Descriptor
{
  public:
    Descriptor(fs::path const& path, int flags, mode_t mode = 0)
        : descriptor_(::open(path.c_str(), flags | O_CLOEXEC, mode))
    {
        if (descriptor_ < 0) {
            throw_system_error("cannot open " + path.string());
        }
    }
    ~Descriptor() { ::close(descriptor_); }
    Descriptor(Descriptor const&) = delete;
    Descriptor& operator=(Descriptor const&) = delete;

    int get() const { return descriptor_; }

  private:
    int descriptor_;  //!< open while the object lives
};

fs::path folder_of(fs::path const& path)
{
    auto const folder = path.parent_path();
    return folder.empty() ? fs::path(".") : folder;
}

}  // namespace

fs::path partial_path(fs::path const& path)
{
    auto partial = path;
    if (!partial.has_filename()) {
        partial = partial.parent_path();  // "store/" names the folder "store"
    }
    partial += ".partial";
    return partial;
}

void sync_path(fs::path const& path)
{
    Descriptor const file(path, O_RDONLY);
    if (::fsync(file.get()) != 0) {
        throw_system_error("cannot flush " + path.string());
    }
}

void move_into_place(fs::path const& partial, fs::path const& path)
{
    sync_path(partial);
    if (::rename(partial.c_str(), path.c_str()) != 0) {
        throw_system_error("cannot rename " + partial.string() + " to " +
                           path.string());
    }
    sync_path(folder_of(path));
}

void write_file_atomically(fs::path const& path, std::string_view content)
{
    PartialFile file(path);
    {
        Descriptor const out(file.path(), O_WRONLY | O_CREAT | O_TRUNC, 0600);
        while (!content.empty()) {
            auto const written =
                ::write(out.get(), content.data(), content.size());
            if (written < 0) {
                if (errno == EINTR) {
                    continue;
                }
                throw_system_error("cannot write " + file.path().string());
            }
            content.remove_prefix(static_cast<std::size_t>(written));
        }
    }
    file.commit();
}

PartialFile::PartialFile(fs::path final_path)
    : final_(std::move(final_path)), partial_(partial_path(final_))
{
}

PartialFile::~PartialFile()
{
    if (!committed_) {
        std::error_code ignored;  // nothing to be done while unwinding
        fs::remove_all(partial_, ignored);
    }
}

void PartialFile::commit()
{
    move_into_place(partial_, final_);
    committed_ = true;
}

}  // namespace samspil::base
