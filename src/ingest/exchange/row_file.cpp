#include "ingest/exchange/row_file.hpp"

#include <fcntl.h>

#include <algorithm>
#include <cstring>
#include <vector>

#include "base/contract.hpp"
#include "base/error.hpp"
#include "base/posix_file.hpp"
#include "ingest/mix_word.hpp"

namespace samspil::ingest {

std::string row_file_name(std::string const& kind, std::uint32_t bucket)
{
    return kind + "-" + std::to_string(bucket) + ".bin";
}

std::uint64_t row_checksum(std::span<std::byte const> bytes,
                           std::int64_t offset)
{
    constexpr auto word_bytes = sizeof(std::uint64_t);
    // An odd number without a pattern: words of different places differ by it.
    constexpr std::uint64_t step = 0x9E3779B97F4A7C15;
    SAMSPIL_EXPECT(bytes.size() % word_bytes == 0);
    auto place = (static_cast<std::uint64_t>(offset) / word_bytes + 1) * step;
    std::uint64_t sum = 0;
    for (std::size_t i = 0; i + word_bytes <= bytes.size(); i += word_bytes) {
        std::uint64_t word = 0;
        std::memcpy(&word, &bytes[i], word_bytes);
        sum += mix_word(word + place);
        place += step;
    }
    return sum;
}

void check_row_file(std::filesystem::path const& folder, RowFile const& file)
{
    constexpr std::int64_t block_bytes = std::int64_t{1} << 20;
    base::PosixFile in(folder / row_file_name(file.kind, file.bucket),
                       O_RDONLY);
    std::vector<std::byte> block(
        static_cast<std::size_t>(std::min(block_bytes, file.bytes)));
    std::uint64_t sum = 0;
    for (std::int64_t at = 0; at < file.bytes; at += block_bytes) {
        auto const piece = std::span(block).first(
            static_cast<std::size_t>(std::min(block_bytes, file.bytes - at)));
        in.read_all(piece, at);
        sum += row_checksum(piece, at);
    }
    if (sum != file.checksum) {
        throw base::Error(in.path().string() +
                          " is damaged (its checksum is wrong)");
    }
}

}  // namespace samspil::ingest
