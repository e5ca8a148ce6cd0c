#include "store/shard_seal.hpp"

#include <fcntl.h>

#include <algorithm>
#include <cstddef>
#include <span>

#include "base/posix_file.hpp"
#include "hdf5/file.hpp"
#include "store/checksum.hpp"
#include "store/damaged.hpp"
#include "store/format.hpp"

namespace samspil::store {
namespace {

using Ranges = std::vector<ShardSeal::Range>;

//! More would be no metadata of a shard, and no reason to take memory.
constexpr std::int64_t most_metadata_bytes = std::int64_t{1} << 20;

//! What lies between the columns, and before and behind them.
Ranges between(Ranges columns, std::int64_t bytes)
{
    std::ranges::sort(columns, {}, &ShardSeal::Range::begin);
    Ranges result;
    std::int64_t at = 0;
    for (auto const& column : columns) {
        if (column.begin > at) {
            result.push_back({at, column.begin});
        }
        at = std::max(at, column.end);
    }
    if (at < bytes) {
        result.push_back({at, bytes});
    }
    return result;
}

std::string checksum_of(base::PosixFile& file, Ranges const& ranges)
{
    std::vector<std::byte> content;
    for (auto const& [begin, end] : ranges) {
        auto const size = static_cast<std::size_t>(end - begin);
        content.resize(content.size() + size);
        file.read_all(std::span(content).last(size), begin);
    }
    return checksum_128(content);
}

bool are_possible(ShardSeal const& seal)
{
    std::int64_t at = 0;
    std::int64_t sum = 0;
    for (auto const& [begin, end] : seal.metadata) {
        if (begin < at || end <= begin || end > seal.bytes) {
            return false;
        }
        at = end;
        sum += end - begin;
    }
    return sum <= most_metadata_bytes;
}

}  // namespace

ShardSeal seal_of(std::filesystem::path const& path)
{
    Ranges columns;
    {
        auto const file = hdf5::File::open(path);
        for (auto const* name : column_names) {
            auto const [begin, end] = file.data_set(name).extent_in_file();
            if (begin < end) {
                columns.push_back({begin, end});
            }
        }
    }
    base::PosixFile file(path, O_RDONLY | O_NOFOLLOW);
    ShardSeal seal;
    seal.bytes = file.facts().bytes;
    seal.metadata = between(std::move(columns), seal.bytes);
    seal.checksum = checksum_of(file, seal.metadata);
    return seal;
}

void require_seal(std::filesystem::path const& path, ShardSeal const& seal)
{
    base::PosixFile file(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK);
    auto const facts = file.facts();
    if (facts.kind != base::FileFacts::Kind::file ||
        facts.bytes != seal.bytes || !are_possible(seal) ||
        checksum_of(file, seal.metadata) != seal.checksum) {
        throw Damaged(path,
                      "it is not the file that store.json describes, or its "
                      "head was changed");
    }
}

}  // namespace samspil::store
