#include "registers/csv/same_files.hpp"

#include <fcntl.h>

#include <algorithm>
#include <array>
#include <memory>

#include "base/posix_file.hpp"

namespace samspil::registers {
namespace {

//! \pre both files have this size.
bool have_same_bytes(CsvFilePlan const& a, CsvFilePlan const& b)
{
    constexpr std::size_t at_once = std::size_t{1} << 18U;
    using Buffer = std::array<std::byte, at_once>;
    auto const buffers = std::make_unique<std::array<Buffer, 2>>();
    base::PosixFile first(a.path, O_RDONLY);
    base::PosixFile second(b.path, O_RDONLY);
    auto const fill = [](base::PosixFile& file, Buffer& buffer,
                         std::int64_t offset) {
        std::size_t size = 0;
        for (std::size_t got = 1; got != 0 && size < at_once; size += got) {
            got =
                file.read_some(std::span(buffer.data() + size, at_once - size),
                               offset + static_cast<std::int64_t>(size));
        }
        return size;
    };
    for (std::int64_t offset = 0; offset < a.file_size;) {
        auto const size = fill(first, (*buffers)[0], offset);
        if (size == 0 || fill(second, (*buffers)[1], offset) != size ||
            !std::equal(
                (*buffers)[0].begin(),
                (*buffers)[0].begin() + static_cast<std::ptrdiff_t>(size),
                (*buffers)[1].begin())) {
            return false;
        }
        offset += static_cast<std::int64_t>(size);
    }
    return true;
}

}  // namespace

std::vector<std::pair<std::size_t, std::size_t>> find_same_files(
    std::span<CsvFilePlan const> plans)
{
    std::vector<std::pair<std::size_t, std::size_t>> same;
    for (std::size_t i = 0; i < plans.size(); ++i) {
        auto const first = std::find_if(
            plans.begin(), plans.begin() + static_cast<std::ptrdiff_t>(i),
            [&](CsvFilePlan const& other) {
                return other.file_size == plans[i].file_size &&
                       have_same_bytes(other, plans[i]);
            });
        auto const place =
            static_cast<std::size_t>(std::distance(plans.begin(), first));
        if (place != i) {
            same.emplace_back(i, place);
        }
    }
    return same;
}

}  // namespace samspil::registers
