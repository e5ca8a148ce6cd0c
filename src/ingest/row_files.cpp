#include "ingest/row_files.hpp"

#include <fcntl.h>

#include <utility>

#include "base/atomic_file.hpp"
#include "base/contract.hpp"
#include "base/posix_file.hpp"

namespace samspil::ingest {

RowFiles::RowFiles(std::filesystem::path folder, std::string kind,
                   std::uint32_t buckets, TakenFiles taken_files)
    : folder_(std::move(folder)),
      kind_(std::move(kind)),
      taken_files_(taken_files),
      states_(buckets)
{
}

std::filesystem::path RowFiles::path_of(std::uint32_t bucket) const
{
    return folder_ / row_file_name(kind_, bucket);
}

void RowFiles::append(std::uint32_t bucket,
                      std::span<std::span<std::byte const> const> pieces)
{
    auto& state = states_[bucket];
    SAMSPIL_EXPECT(!state.is_taken);  // no checkpoint could tell them apart
    base::PosixFile file(this->path_of(bucket), O_WRONLY | O_CREAT | O_APPEND);
    for (auto const piece : pieces) {
        file.write_all(piece);
        auto const bytes = static_cast<std::int64_t>(piece.size());
        state.bytes += bytes;
        state.unsynced_bytes += bytes;
        if (this->is_kept()) {
            state.checksum += row_checksum(piece);
        }
    }
    if (this->is_kept()) {
        file.begin_sync();  // of many files at a time: sync() waits less
    }
}

void RowFiles::read(std::uint32_t bucket, std::int64_t offset,
                    std::span<std::byte> rows) const
{
    base::PosixFile(this->path_of(bucket), O_RDONLY).read_all(rows, offset);
}

void RowFiles::take(std::uint32_t bucket, std::span<std::byte> rows)
{
    auto& state = states_[bucket];
    SAMSPIL_EXPECT(rows.size() == this->bytes(bucket));
    if (state.bytes == 0) {
        return;
    }
    auto const path = this->path_of(bucket);
    base::PosixFile(path, O_RDONLY).read_all(rows, 0);
    state = {};
    state.is_taken = this->is_kept();
    if (!state.is_taken) {
        std::filesystem::remove(path);
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
        base::sync_path(this->path_of(bucket));
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
    std::filesystem::resize_file(this->path_of(file.bucket),
                                 static_cast<std::uintmax_t>(file.bytes));
    states_.at(file.bucket) = {file.bytes, 0, file.checksum, false};
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
