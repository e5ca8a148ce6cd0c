// What checkpoints ask of the routes: docs/decisions/0007-ingest-goes-on.md.

#include <chrono>

#include "ingest/exchange/row_routers.hpp"
#include "parallel/thread_errors.hpp"

namespace samspil::ingest {

std::int64_t RowRouters::unsaved_bytes()
{
    writer_->wait();
    auto bytes = static_cast<std::int64_t>(pool_->used_bytes());
    this->for_each([&bytes](auto const& router) {
        bytes += router.buckets().files().unsynced_bytes();
    });
    return bytes;
}

bool RowRouters::save(RowFiles::Time deadline)
{
    writer_->wait();
    bool is_in_time = true;
    this->for_each([&](auto& router) {
        is_in_time = is_in_time && std::chrono::steady_clock::now() <= deadline;
        if (is_in_time) {
            router.spill();
        }
    });
    this->for_each([&](auto& router) {
        is_in_time = is_in_time && router.buckets().files().sync(deadline);
    });
    return is_in_time;
}

std::vector<RowFile> RowRouters::saved() const
{
    std::vector<RowFile> files;
    this->for_each([&files](auto const& router) {
        auto const more = router.buckets().files().list();
        files.insert(files.end(), more.begin(), more.end());
    });
    return files;
}

void RowRouters::remove_taken()
{
    this->for_each(
        [](auto& router) { router.buckets().files().remove_taken(); });
}

void RowRouters::take_over(std::span<RowFile const> files)
{
    auto const owner = contacts.partition();
    for (auto const& file : files) {
        if (owner.owner_of(file.bucket) ==
            static_cast<std::size_t>(ranks_->rank())) {
            this->for_each([&file](auto& router) {
                auto& rows = router.buckets().files();
                if (rows.kind() == file.kind) {
                    rows.take_over(file);
                }
            });
        }
    }
}

//! Of all threads one bucket each at a time.
void RowRouters::want_contacts_on_disk()
{
    auto const mine = contacts.partition().parts_of(ranks_->rank());
    parallel::ThreadErrors errors;
#pragma omp parallel for num_threads(threads_) schedule(dynamic, 1)
    for (std::size_t i = 0; i < mine.size(); ++i) {
        errors.run([&] {
            contacts.buckets().for_each_on_disk(
                mine[i],
                [this](auto const& row) { wanted_contacts_.add(row.contact); });
        });
    }
    errors.rethrow();
}

}  // namespace samspil::ingest
