#include "ingest/checkpoint/saved_rows.hpp"

#include <algorithm>
#include <chrono>

namespace samspil::ingest {

std::int64_t unsaved_bytes(OwnedRows& rows)
{
    rows.writer().wait();
    auto bytes = static_cast<std::int64_t>(rows.pool().used_bytes());
    rows.for_each(
        [&bytes](auto const& kind) { bytes += kind.files().unsynced_bytes(); });
    return bytes;
}

bool save_rows(OwnedRows& rows, RowFiles::Time deadline)
{
    rows.writer().wait();
    bool is_in_time = true;
    rows.for_each([&](auto& kind) {
        is_in_time = is_in_time && std::chrono::steady_clock::now() <= deadline;
        if (is_in_time) {
            kind.spill();
        }
    });
    rows.for_each([&](auto& kind) {
        is_in_time = is_in_time && kind.files().sync(deadline);
    });
    return is_in_time;
}

std::vector<RowFile> saved_files(OwnedRows const& rows)
{
    std::vector<RowFile> files;
    rows.for_each([&files](auto const& kind) {
        auto const more = kind.files().list();
        files.insert(files.end(), more.begin(), more.end());
    });
    return files;
}

void remove_consumed_files(OwnedRows& rows)
{
    rows.for_each([](auto& kind) { kind.files().remove_consumed(); });
}

void restore_rows(OwnedRows& rows, std::span<RowFile const> files)
{
    for (auto const& file : files) {
        if (!std::ranges::binary_search(rows.own_buckets(), file.bucket)) {
            continue;
        }
        rows.for_each([&file](auto& kind) {
            if (kind.files().kind() == file.kind) {
                kind.files().restore(file);
            }
        });
    }
}

}  // namespace samspil::ingest
