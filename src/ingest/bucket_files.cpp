#include "ingest/bucket_files.hpp"

#include <fcntl.h>

#include <system_error>

#include "base/posix_file.hpp"

namespace samspil::ingest::detail {

void append_bytes(std::filesystem::path const& path,
                  std::span<std::span<std::byte const> const> pieces)
{
    base::PosixFile file(path, O_WRONLY | O_CREAT | O_APPEND);
    for (auto const piece : pieces) {
        file.write_all(piece);
    }
}

std::size_t file_bytes(std::filesystem::path const& path)
{
    std::error_code error;
    auto const size = std::filesystem::file_size(path, error);
    return error ? 0 : static_cast<std::size_t>(size);
}

void read_bytes(std::filesystem::path const& path, std::span<std::byte> bytes)
{
    base::PosixFile(path, O_RDONLY).read_all(bytes, 0);
}

}  // namespace samspil::ingest::detail
