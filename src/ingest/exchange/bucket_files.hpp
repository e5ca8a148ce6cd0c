#pragma once

#include <algorithm>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <future>
#include <span>
#include <string>
#include <type_traits>
#include <utility>
#include <vector>

#include "base/contract.hpp"
#include "ingest/exchange/row_files.hpp"
#include "ingest/exchange/row_pool.hpp"
#include "ingest/exchange/row_writer.hpp"

namespace samspil::ingest {

/*!
 * Rows of one kind sorted into buckets, in a pool's memory until they are told
 * to go to disk.
 *
 * Each thread appends in a thread of its own, without locks. A bucket's rows
 * come back as they were appended, but for their order. Files are in a folder
 * of the unfinished store, so that nothing has to be cleaned up after a fault.
 */
template <class T>
class BucketFiles
{
    static_assert(std::is_trivially_copyable_v<T>);
    static_assert(alignof(T) <= 64);
    static_assert(sizeof(T) % sizeof(std::uint64_t) == 0);  // row_checksum()

  public:
    //! \p pool must outlive the buckets.
    BucketFiles(std::filesystem::path folder, std::string name,
                std::uint32_t buckets, RowPool& pool, std::size_t threads = 1,
                TakenFiles taken_files = TakenFiles::remove)
        : files_(std::move(folder), std::move(name), buckets, taken_files),
          pool_(&pool),
          rows_of_chunk_(pool.chunk_bytes() / sizeof(T)),
          threads_(threads, std::vector<Bucket>(buckets)),
          leaving_(buckets)
    {
        SAMSPIL_EXPECT(rows_of_chunk_ > 0);
    }
    BucketFiles(BucketFiles&&) noexcept = default;
    BucketFiles& operator=(BucketFiles&&) = delete;
    ~BucketFiles()
    {
        for (auto& thread : threads_) {
            for (auto& bucket : thread) {
                this->release(bucket);
            }
        }
    }

    //! One thread a thread at a time.
    void append(std::uint32_t bucket, T const& row, std::size_t thread = 0)
    {
        auto& rows = threads_[thread][bucket];
        if (rows.next == rows.end) {
            this->grow(rows);
        }
        *rows.next++ = row;
    }

    /*!
     * Take a bucket's rows out, in place of what \p rows holds; it is empty
     * afterwards. Several threads may take different buckets at a time.
     */
    void take(std::uint32_t bucket, std::vector<T>& rows)
    {
        if (leaving_[bucket].valid()) {
            leaving_[bucket].get();
        }
        auto const on_disk = files_.bytes(bucket) / sizeof(T);
        auto count = on_disk;
        for (auto const& thread : threads_) {
            count += this->size_of(thread[bucket]);
        }
        rows.resize(count);
        files_.take(bucket,
                    std::as_writable_bytes(std::span(rows).first(on_disk)));
        auto out = rows.begin() + static_cast<std::ptrdiff_t>(on_disk);
        for (auto& thread : threads_) {
            for (std::size_t i = 0; i < thread[bucket].chunks.size(); ++i) {
                auto const piece = this->chunk(thread[bucket], i);
                out = std::copy(piece.begin(), piece.end(), out);
            }
            this->release(thread[bucket]);
        }
    }

    //! Begin to read what a bucket has on the disk, as it will be taken soon.
    //! Any thread, also while others take buckets.
    void fetch(std::uint32_t bucket)
    {
        constexpr auto now = std::chrono::seconds(0);
        if (!leaving_[bucket].valid() ||
            leaving_[bucket].wait_for(now) == std::future_status::ready) {
            files_.fetch(bucket);
        }
    }

    //! Write all that is in memory to disk; by one thread, none appending.
    void spill()
    {
        RowWriter writer(*pool_);
        for (std::uint32_t bucket = 0; bucket < leaving_.size(); ++bucket) {
            this->spill(bucket, writer);
        }
        writer.start();
        writer.wait();
    }
    //! Let a writer take a bucket's rows from memory to disk. By one thread,
    //! none appending; the writer must end before the buckets do.
    void spill(std::uint32_t bucket, RowWriter& writer)
    {
        std::vector<std::span<std::byte>> pieces;
        for (auto& thread : threads_) {
            for (std::size_t i = 0; i < thread[bucket].chunks.size(); ++i) {
                pieces.push_back(
                    std::as_writable_bytes(this->chunk(thread[bucket], i)));
                spilled_bytes_ +=
                    static_cast<std::int64_t>(pieces.back().size());
            }
            thread[bucket] = {};  // the writer gives the chunks back
        }
        if (!pieces.empty()) {
            leaving_[bucket] = writer.add(files_, bucket, std::move(pieces));
        }
    }

    //! Rows of a bucket in memory [bytes].
    std::int64_t held_bytes(std::uint32_t bucket) const
    {
        std::size_t rows = 0;
        for (auto const& thread : threads_) {
            rows += this->size_of(thread[bucket]);
        }
        return static_cast<std::int64_t>(rows * sizeof(T));
    }
    //! Rows in memory, all buckets' [bytes].
    std::int64_t held_bytes() const
    {
        std::int64_t sum = 0;
        for (std::uint32_t bucket = 0; bucket < leaving_.size(); ++bucket) {
            sum += this->held_bytes(bucket);
        }
        return sum;
    }
    //! Bytes that went to disk so far, or are on their way.
    std::int64_t spilled_bytes() const { return spilled_bytes_; }
    //! What is on the disk; not while a writer has rows.
    RowFiles& files() { return files_; }
    RowFiles const& files() const { return files_; }

    //! Look at a bucket's rows that are on the disk, some at a time.
    template <class Use>
    void for_each_on_disk(std::uint32_t bucket, Use const& use) const
    {
        constexpr std::size_t rows_at_once = 4096;
        std::vector<T> rows;
        auto const count = files_.bytes(bucket) / sizeof(T);
        for (std::size_t begin = 0; begin < count; begin += rows_at_once) {
            rows.resize(std::min(rows_at_once, count - begin));
            files_.read(bucket, static_cast<std::int64_t>(begin * sizeof(T)),
                        std::as_writable_bytes(std::span(rows)));
            std::for_each(rows.begin(), rows.end(), use);
        }
    }

  private:
    //! A bucket's rows of one thread: whole chunks but for the last.
    struct Bucket
    {
        T* next = nullptr;  //!< where the next row goes
        T* end = nullptr;   //!< of the last chunk
        std::vector<T*> chunks;
    };

    std::size_t size_of(Bucket const& bucket) const
    {
        return bucket.chunks.size() * rows_of_chunk_ -
               static_cast<std::size_t>(bucket.end - bucket.next);
    }

    std::span<T> chunk(Bucket const& bucket, std::size_t index) const
    {
        auto* const begin = bucket.chunks[index];
        auto* const end = index + 1 == bucket.chunks.size()
                              ? bucket.next
                              : begin + rows_of_chunk_;
        return {begin, end};
    }

    void grow(Bucket& bucket)
    {
        bucket.chunks.reserve(bucket.chunks.size() + 1);
        auto* const chunk = reinterpret_cast<T*>(pool_->take());
        bucket.chunks.push_back(chunk);
        bucket.next = chunk;
        bucket.end = chunk + rows_of_chunk_;
    }

    void release(Bucket& bucket)
    {
        for (auto* const chunk : bucket.chunks) {
            pool_->give_back(reinterpret_cast<std::byte*>(chunk));
        }
        bucket = {};
    }

    RowFiles files_;                            //!< in the unfinished store
    RowPool* pool_;                             //!< not owned
    std::size_t rows_of_chunk_;                 //!< rows that a chunk holds
    std::int64_t spilled_bytes_ = 0;            //!< rows written to disk
    std::vector<std::vector<Bucket>> threads_;  //!< [thread][bucket]
    //! [bucket]: until when its last rows are under way to the disk
    std::vector<std::shared_future<void>> leaving_;
};

}  // namespace samspil::ingest
