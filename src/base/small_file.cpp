#include "base/small_file.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <array>
#include <cerrno>

#include "base/error.hpp"

namespace samspil::base {

std::string read_small_file(std::filesystem::path const& path,
                            std::size_t most_bytes)
{
    struct Descriptor
    {
        int number;
        ~Descriptor() { ::close(number); }
    } const file{::open(path.c_str(), O_RDONLY | O_CLOEXEC)};
    if (file.number < 0) {
        throw_system_error("cannot read " + path.string());
    }
    std::string content;
    std::array<char, 65536> block{};
    for (;;) {
        auto const got = ::read(file.number, block.data(), block.size());
        if (got < 0 && errno == EINTR) {
            continue;
        }
        if (got < 0) {
            throw_system_error("cannot read " + path.string());
        }
        if (got == 0) {
            return content;
        }
        content.append(block.data(), static_cast<std::size_t>(got));
        if (content.size() > most_bytes) {
            throw Error("cannot read " + path.string() +
                        ": it is longer than " + std::to_string(most_bytes) +
                        " bytes, which no such file is");
        }
    }
}

}  // namespace samspil::base
