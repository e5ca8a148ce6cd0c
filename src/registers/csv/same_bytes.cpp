#include "registers/csv/same_bytes.hpp"

#include <cerrno>
#include <fstream>
#include <string>

#include "base/error.hpp"

namespace samspil::registers {
namespace {

constexpr std::size_t block_bytes = std::size_t{1} << 20U;

std::ifstream opened(std::filesystem::path const& path)
{
    errno = 0;
    std::ifstream file(path, std::ios::binary);
    if (!file) {
        base::throw_system_error("cannot open " + path.string());
    }
    return file;
}

//! Reads the next block; what is there of it.
void read_block(std::ifstream& file, std::filesystem::path const& path,
                std::string& block)
{
    block.resize(block_bytes);
    file.read(block.data(), static_cast<std::streamsize>(block.size()));
    if (file.bad()) {
        base::throw_system_error("cannot read " + path.string());
    }
    block.resize(static_cast<std::size_t>(file.gcount()));
}

}  // namespace

bool have_same_bytes(std::filesystem::path const& a,
                     std::filesystem::path const& b)
{
    auto file_a = opened(a);
    auto file_b = opened(b);
    std::string block_a;
    std::string block_b;
    do {
        read_block(file_a, a, block_a);
        read_block(file_b, b, block_b);
        if (block_a != block_b) {
            return false;
        }
    } while (!block_a.empty());
    return true;
}

}  // namespace samspil::registers
