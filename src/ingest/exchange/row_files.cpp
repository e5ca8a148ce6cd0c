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

//! What a file is written from at once.
constexpr std::size_t write_buffer_bytes = std::size_t{1} << 20;

//! Reads the first \p bytes of a file, which are whole blocks.
void read_blocks(std::filesystem::path const& path, int flag,
                 std::int64_t bytes, BlockBuffer& buffer)
{
    base::PosixFile(path, O_RDONLY | flag)
        .read_all(buffer.first(static_cast<std::size_t>(bytes)), 0);
}

//! Remove a file's name now and free its blocks in another thread: where the
//! file system reports each freed block to the disk (mount option discard),
//! this takes longer than reading them.
std::future<void> remove_in_background(std::filesystem::path const& path)
{
    auto file = std::make_unique<base::PosixFile>(path, O_RDONLY);
    std::filesystem::remove(path);
    return std::async(std::launch::async,
                      [last = std::move(file)]() mutable { last.reset(); });
}

}  // namespace

RowFiles::RowFiles(std::filesystem::path folder, std::string kind,
                   std::uint32_t buckets, ConsumedFiles consumed_files,
                   IoMode io_mode)
    : folder_(std::move(folder)),
      kind_(std::move(kind)),
      consumed_files_(consumed_files),
      io_mode_(io_mode),
      shared_(std::make_unique<Shared>()),
      states_(buckets)
{
}

std::filesystem::path RowFiles::path_of(std::uint32_t bucket) const
{
    return folder_ / row_file_name(kind_, bucket);
}

int RowFiles::open_flag() const
{
    return io_mode_ == IoMode::direct ? O_DIRECT : 0;
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
    SAMSPIL_EXPECT(
        !state.is_consumed);  // a checkpoint could not tell old from new
    state.prefetched = {};    // it lacks the new rows
    base::PosixFile file(this->path_of(bucket),
                         O_WRONLY | O_CREAT | this->open_flag());
    auto buffer = this->take_buffer();
    BlockWriter writer(file, state.written(), buffer.first(write_buffer_bytes));
    writer.add(state.rest);
    for (auto const piece : pieces) {
        writer.add(piece);
        auto const bytes = static_cast<std::int64_t>(piece.size());
        if (this->keeps_consumed()) {
            state.checksum += row_checksum(piece, state.bytes);
        }
        state.bytes += bytes;
        state.unsynced_bytes += bytes;
    }
    auto const rest = writer.finish();
    state.rest.assign(rest.begin(), rest.end());
    this->give_back(std::move(buffer));
    if (this->keeps_consumed()) {
        file.begin_sync();  // now for all files: sync() waits less
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

void RowFiles::prefetch(std::uint32_t bucket)
{
    auto buffer = this->take_buffer();
    std::lock_guard const lock(shared_->mutex);
    auto& state = states_[bucket];
    if (state.prefetched.valid() || state.written() == 0) {
        shared_->free.push_back(std::move(buffer));
        return;
    }
    state.prefetched = std::async(
        std::launch::async,
        [path = this->path_of(bucket), flag = this->open_flag(),
         bytes = state.written(), into = std::move(buffer)]() mutable {
            read_blocks(path, flag, bytes, into);
            return std::move(into);
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
        states_[bucket].is_consumed = this->keeps_consumed();
    }
    auto const path = this->path_of(bucket);
    auto const written = static_cast<std::size_t>(state.written());
    if (written > 0) {
        BlockBuffer buffer;
        if (state.prefetched.valid()) {
            buffer = state.prefetched.get();
        } else {
            buffer = this->take_buffer();
            read_blocks(path, this->open_flag(), state.written(), buffer);
        }
        std::ranges::copy(buffer.first(written), rows.begin());
        this->give_back(std::move(buffer));
    }
    std::ranges::copy(state.rest, rows.subspan(written).begin());
    if (!this->keeps_consumed()) {
        states_[bucket].closing = remove_in_background(path);
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

void RowFiles::restore(RowFile const& file)
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

void RowFiles::remove_consumed()
{
    for (std::uint32_t bucket = 0; bucket < states_.size(); ++bucket) {
        if (std::exchange(states_[bucket].is_consumed, false)) {
            std::filesystem::remove(this->path_of(bucket));
        }
    }
}

}  // namespace samspil::ingest
