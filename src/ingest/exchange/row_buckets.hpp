#pragma once

#include <algorithm>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <future>
#include <span>
#include <type_traits>
#include <utility>
#include <vector>

#include "base/contract.hpp"
#include "ingest/exchange/row_files.hpp"
#include "ingest/exchange/row_pool.hpp"
#include "ingest/exchange/row_writer.hpp"

namespace samspil::ingest {

/*!
 * Rows of one kind, gathered by bucket. They stay in a pool's memory until
 * spill() sends them to the disk, and come back in no particular order.
 *
 * Each thread appends to memory of its own, without locks.
 */
template <class T>
class RowBuckets
{
    static_assert(std::is_trivially_copyable_v<T>);
    static_assert(alignof(T) <= 64);
    static_assert(sizeof(T) % sizeof(std::uint64_t) == 0);  // row_checksum()

  public:
    //! \param pool    must outlive the buckets.
    //! \param threads that append.
    RowBuckets(RowFiles files, RowPool& pool, std::size_t threads = 1)
        : files_(std::move(files)),
          pool_(&pool),
          rows_per_chunk_(pool.chunk_bytes() / sizeof(T)),
          threads_(threads, std::vector<Bucket>(files_.buckets())),
          spilling_(files_.buckets())
    {
        SAMSPIL_EXPECT(rows_per_chunk_ > 0);
    }
    RowBuckets(RowBuckets&&) noexcept = default;
    RowBuckets& operator=(RowBuckets&&) = delete;
    ~RowBuckets()
    {
        for (auto& thread : threads_) {
            for (auto& bucket : thread) {
                this->release(bucket);
            }
        }
    }

    std::size_t threads() const { return threads_.size(); }

    //! No two threads use the same index \p thread at a time.
    void append(std::uint32_t bucket, T const& row, std::size_t thread = 0)
    {
        auto& rows = threads_[thread][bucket];
        if (rows.next == rows.end) {
            this->grow(rows);
        }
        *rows.next++ = row;
    }

    /*!
     * Move a bucket's rows into \p rows, in place of what that holds. Several
     * threads may take different buckets at a time.
     */
    void take(std::uint32_t bucket, std::vector<T>& rows)
    {
        if (spilling_[bucket].valid()) {
            spilling_[bucket].get();
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

    //! Begin to read what a bucket has on the disk, because it will be taken
    //! soon. Any thread may call it, also while others take buckets.
    void prefetch(std::uint32_t bucket)
    {
        constexpr auto now = std::chrono::seconds(0);
        if (!spilling_[bucket].valid() ||
            spilling_[bucket].wait_for(now) == std::future_status::ready) {
            files_.prefetch(bucket);
        }
    }

    //! Write all rows in memory to the disk. No other thread may append.
    void spill()
    {
        RowWriter writer(*pool_);
        for (std::uint32_t bucket = 0; bucket < spilling_.size(); ++bucket) {
            this->spill(bucket, writer);
        }
        writer.start();
        writer.wait();
    }
    //! Hand a bucket's rows in memory to \p writer, which must end before the
    //! buckets do. No other thread may append.
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
            spilling_[bucket] = writer.add(files_, bucket, std::move(pieces));
        }
    }

    //! A bucket's rows in memory [bytes].
    std::int64_t memory_bytes(std::uint32_t bucket) const
    {
        std::size_t rows = 0;
        for (auto const& thread : threads_) {
            rows += this->size_of(thread[bucket]);
        }
        return static_cast<std::int64_t>(rows * sizeof(T));
    }
    //! All rows in memory [bytes].
    std::int64_t memory_bytes() const
    {
        std::int64_t sum = 0;
        for (std::uint32_t bucket = 0; bucket < spilling_.size(); ++bucket) {
            sum += this->memory_bytes(bucket);
        }
        return sum;
    }
    //! Bytes spilled so far, those still being written included.
    std::int64_t spilled_bytes() const { return spilled_bytes_; }
    //! The rows on the disk. Not while a writer has rows of these buckets.
    RowFiles& files() { return files_; }
    RowFiles const& files() const { return files_; }

    //! Call \p use with each row of a bucket that is on the disk; the rows
    //! stay there.
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
    //! A bucket's rows of one thread: all chunks but the last are full.
    struct Bucket
    {
        T* next = nullptr;  //!< where the next row goes
        T* end = nullptr;   //!< of the last chunk
        std::vector<T*> chunks;
    };

    std::size_t size_of(Bucket const& bucket) const
    {
        return bucket.chunks.size() * rows_per_chunk_ -
               static_cast<std::size_t>(bucket.end - bucket.next);
    }

    std::span<T> chunk(Bucket const& bucket, std::size_t index) const
    {
        auto* const begin = bucket.chunks[index];
        auto* const end = index + 1 == bucket.chunks.size()
                              ? bucket.next
                              : begin + rows_per_chunk_;
        return {begin, end};
    }

    void grow(Bucket& bucket)
    {
        bucket.chunks.reserve(bucket.chunks.size() + 1);
        auto* const chunk = reinterpret_cast<T*>(pool_->take());
        bucket.chunks.push_back(chunk);
        bucket.next = chunk;
        bucket.end = chunk + rows_per_chunk_;
    }

    void release(Bucket& bucket)
    {
        for (auto* const chunk : bucket.chunks) {
            pool_->give_back(reinterpret_cast<std::byte*>(chunk));
        }
        bucket = {};
    }

    RowFiles files_;                            //!< rows on the disk
    RowPool* pool_;                             //!< not owned
    std::size_t rows_per_chunk_;                //!< in the pool's chunks
    std::int64_t spilled_bytes_ = 0;            //!< see spilled_bytes()
    std::vector<std::vector<Bucket>> threads_;  //!< [thread][bucket]
    //! [bucket]: ready when the rows spilled last are in the file
    std::vector<std::shared_future<void>> spilling_;
};

}  // namespace samspil::ingest
