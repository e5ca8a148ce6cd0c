#pragma once

#include <sys/mman.h>
#include <unistd.h>

#include <cstdint>
#include <cstdlib>
#include <filesystem>
#include <string>

namespace samspil::test {

//! A file in memory, for readers that open a path. A fuzz target has one and
//! fills it anew for each input.
class ScratchFile
{
  public:
    ScratchFile() : descriptor_(::memfd_create("fuzz", 0))
    {
        if (descriptor_ < 0) {
            std::abort();
        }
    }
    ~ScratchFile() { ::close(descriptor_); }
    ScratchFile(ScratchFile const&) = delete;
    ScratchFile& operator=(ScratchFile const&) = delete;

    void fill(std::uint8_t const* bytes, std::size_t size) const
    {
        if (::ftruncate(descriptor_, 0) != 0 ||
            ::pwrite(descriptor_, bytes, size, 0) !=
                static_cast<ssize_t>(size)) {
            std::abort();
        }
    }

    std::filesystem::path path() const
    {
        return "/proc/self/fd/" + std::to_string(descriptor_);
    }

  private:
    int descriptor_;
};

}  // namespace samspil::test
