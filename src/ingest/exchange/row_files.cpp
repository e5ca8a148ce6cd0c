#include "ingest/exchange/row_files.hpp"

#include <fcntl.h>

#include <algorithm>
#include <utility>

#include "base/atomic_file.hpp"
#include "base/contract.hpp"
#include "base/posix_file.hpp"
#include "ingest/exchange/block_writer.hpp"

namespace samspil::ingest {
namespace {

//! Written at once.
constexpr std::size_t staged_bytes = std::size_t{1} << 20;

//! The first \p bytes of a file: whole blocks.
void read_blocks(std::filesystem::path const& path, int flag,
                 std::int64_t bytes, BlockBuffer& buffer)
{
    base::PosixFile(path, O_RDONLY | flag)
        .read_all(buffer.room_for(static_cast<std::size_t>(bytes)), 0);
}

//! Take a file's name away at once, and give its blocks back meanwhile: where
//! the file system tells the disk of each (mount option discard) that takes
//! longer than to read them.
std::future<void> remove_behind(std::filesystem::path const& path)
{
    auto file = std::make_unique<base::PosixFile>(path, O_RDONLY);
    std::filesystem::remove(path);
    return std::async(std::launch::async,
                      [last = std::move(file)]() mutable { last.reset(); });
}

}  // namespace

RowFiles::RowFiles(std::filesystem::path folder, std::string kind,
                   std::uint32_t buckets, TakenFiles taken_files, DiskWay way)
    : folder_(std::move(folder)),
      kind_(std::move(kind)),
      taken_files_(taken_files),
      way_(way),
      shared_(std::make_unique<Shared>()),
      states_(buckets)
{
}

std::filesystem::path RowFiles::path_of(std::uint32_t bucket) const
{
    return folder_ / row_file_name(kind_, bucket);
}

int RowFiles::way_flag() const
{
    return way_ == DiskWay::direct ? O_DIRECT : 0;
}

BlockBuffer RowFiles::take_buffer()
{
    std::lock_guard const lock(shared_->mutex);
    if (shared_->free.empty()) {
        return {};
    }
    auto buffer = std::move(shared_->free.back());
    shared_->free.pop_back();
    return buffer;
}

void RowFiles::give_back(BlockBuffer buffer)
{
    std::lock_guard const lock(shared_->mutex);
    shared_->free.push_back(std::move(buffer));
}

void RowFiles::append(std::uint32_t bucket,
                      std::span<std::span<std::byte const> const> pieces)
{
    auto& state = states_[bucket];
    SAMSPIL_EXPECT(!state.is_taken);  // no checkpoint could tell them apart
    state.fetched = {};               // it lacks what follows
    base::PosixFile file(this->path_of(bucket),
                         O_WRONLY | O_CREAT | this->way_flag());
    auto buffer = this->take_buffer();
    BlockWriter writer(file, state.written(), buffer.room_for(staged_bytes));
    writer.add(state.rest);
    for (auto const piece : pieces) {
        writer.add(piece);
        auto const bytes = static_cast<std::int64_t>(piece.size());
        state.bytes += bytes;
        state.unsynced_bytes += bytes;
        if (this->is_kept()) {
            state.checksum += row_checksum(piece);
        }
    }
    auto const rest = writer.finish();
    state.rest.assign(rest.begin(), rest.end());
    this->give_back(std::move(buffer));
    if (this->is_kept()) {
        file.begin_sync();  // of many files at a time: sync() waits less
    }
}

void RowFiles::read(std::uint32_t bucket, std::int64_t offset,
                    std::span<std::byte> rows) const
{
    auto const& state = states_[bucket];
    auto const in_file = static_cast<std::size_t>(std::clamp<std::int64_t>(
        state.written() - offset, 0, static_cast<std::int64_t>(rows.size())));
    base::PosixFile(this->path_of(bucket), O_RDONLY)
        .read_all(rows.first(in_file), offset);
    auto const more = rows.subspan(in_file);
    auto const skipped = std::max<std::int64_t>(0, offset - state.written());
    std::copy_n(state.rest.begin() + skipped, more.size(), more.begin());
}

void RowFiles::fetch(std::uint32_t bucket)
{
    auto buffer = this->take_buffer();
    std::lock_guard const lock(shared_->mutex);
    auto& state = states_[bucket];
    if (state.fetched.valid() || state.written() == 0) {
        shared_->free.push_back(std::move(buffer));
        return;
    }
    state.fetched = std::async(
        std::launch::async,
        [path = this->path_of(bucket), flag = this->way_flag(),
         bytes = state.written(), room = std::move(buffer)]() mutable {
            read_blocks(path, flag, bytes, room);
            return std::move(room);
        });
}

void RowFiles::take(std::uint32_t bucket, std::span<std::byte> rows)
{
    SAMSPIL_EXPECT(rows.size() == this->bytes(bucket));
    if (rows.empty()) {
        return;
    }
    State state;
    {
        std::lock_guard const lock(shared_->mutex);
        state = std::exchange(states_[bucket], {});
        states_[bucket].is_taken = this->is_kept();
    }
    auto const path = this->path_of(bucket);
    auto const written = static_cast<std::size_t>(state.written());
    if (written > 0) {
        BlockBuffer buffer;
        if (state.fetched.valid()) {
            buffer = state.fetched.get();
        } else {
            buffer = this->take_buffer();
            read_blocks(path, this->way_flag(), state.written(), buffer);
        }
        std::ranges::copy(buffer.room_for(written), rows.begin());
        this->give_back(std::move(buffer));
    }
    std::ranges::copy(state.rest, rows.subspan(written).begin());
    if (!this->is_kept()) {
        states_[bucket].closing = remove_behind(path);
    }
}

std::int64_t RowFiles::unsynced_bytes() const
{
    std::int64_t sum = 0;
    for (auto const& state : states_) {
        sum += state.unsynced_bytes;
    }
    return sum;
}

bool RowFiles::sync(Time deadline)
{
    bool is_any = false;
    for (std::uint32_t bucket = 0; bucket < states_.size(); ++bucket) {
        auto& state = states_[bucket];
        if (state.unsynced_bytes == 0) {
            continue;
        }
        if (std::chrono::steady_clock::now() > deadline) {
            return false;
        }
        auto const path = this->path_of(bucket);
        if (!state.rest.empty()) {
            base::PosixFile(path, O_WRONLY)
                .write_all(state.rest, state.written());
        }
        base::sync_path(path);
        state.unsynced_bytes = 0;
        is_any = true;
    }
    if (is_any) {
        base::sync_path(folder_);
    }
    return true;
}

std::vector<RowFile> RowFiles::list() const
{
    std::vector<RowFile> files;
    for (std::uint32_t bucket = 0; bucket < states_.size(); ++bucket) {
        auto const& state = states_[bucket];
        if (state.bytes > 0) {
            files.push_back({kind_, bucket, state.bytes, state.checksum});
        }
    }
    return files;
}

void RowFiles::take_over(RowFile const& file)
{
    auto const path = this->path_of(file.bucket);
    std::filesystem::resize_file(path, static_cast<std::uintmax_t>(file.bytes));
    auto const bytes = static_cast<std::size_t>(file.bytes);
    State state;
    state.bytes = file.bytes;
    state.checksum = file.checksum;
    state.rest.resize(bytes - whole_blocks(bytes));
    base::PosixFile(path, O_RDONLY).read_all(state.rest, state.written());
    states_.at(file.bucket) = std::move(state);
}

void RowFiles::remove_taken()
{
    for (std::uint32_t bucket = 0; bucket < states_.size(); ++bucket) {
        if (std::exchange(states_[bucket].is_taken, false)) {
            std::filesystem::remove(this->path_of(bucket));
        }
    }
}

}  // namespace samspil::ingest
