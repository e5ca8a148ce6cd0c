#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <span>
#include <string>
#include <type_traits>
#include <utility>
#include <vector>

#include "base/contract.hpp"
#include "ingest/row_pool.hpp"

namespace samspil::ingest {

namespace detail {
//! Append pieces of memory to a file (mode 0600); base::Error if the disk
//! refuses.
void append_bytes(std::filesystem::path const& path,
                  std::span<std::span<std::byte const> const> pieces);
//! A whole file behind what \p bytes holds; nothing if there is no file.
std::size_t file_bytes(std::filesystem::path const& path);
void read_bytes(std::filesystem::path const& path, std::span<std::byte> bytes);
}  // namespace detail

/*!
 * Rows of one kind sorted into buckets, in a pool's memory until they are told
 * to go to disk.
 *
 * Each thread appends in a lane of its own, without locks. A bucket's rows
 * come back as they were appended, but for their order. Files are
 * "<name>-<bucket>.bin" in a folder of the unfinished store, so that nothing
 * has to be cleaned up after a fault.
 */
template <class T>
class BucketFiles
{
    static_assert(std::is_trivially_copyable_v<T>);
    static_assert(alignof(T) <= 64);

  public:
    //! \p pool must outlive the buckets.
    BucketFiles(std::filesystem::path folder, std::string name,
                std::uint32_t buckets, RowPool& pool, std::size_t lanes = 1)
        : folder_(std::move(folder)),
          name_(std::move(name)),
          pool_(&pool),
          rows_of_chunk_(pool.chunk_bytes() / sizeof(T)),
          lanes_(lanes, std::vector<Bucket>(buckets))
    {
        SAMSPIL_EXPECT(rows_of_chunk_ > 0);
    }
    BucketFiles(BucketFiles&&) noexcept = default;
    BucketFiles& operator=(BucketFiles&&) = delete;
    ~BucketFiles()
    {
        for (auto& lane : lanes_) {
            for (auto& bucket : lane) {
                this->release(bucket);
            }
        }
    }

    //! One thread a lane at a time.
    void append(std::uint32_t bucket, T const& row, std::size_t lane = 0)
    {
        auto& rows = lanes_[lane][bucket];
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
        auto const path = this->path_of(bucket);
        auto const on_disk =
            spilled_bytes_ == 0 ? 0 : detail::file_bytes(path) / sizeof(T);
        auto count = on_disk;
        for (auto const& lane : lanes_) {
            count += this->size_of(lane[bucket]);
        }
        rows.resize(count);
        if (on_disk > 0) {
            detail::read_bytes(
                path, std::as_writable_bytes(std::span(rows).first(on_disk)));
            std::filesystem::remove(path);
        }
        auto out = rows.begin() + static_cast<std::ptrdiff_t>(on_disk);
        for (auto& lane : lanes_) {
            for (std::size_t i = 0; i < lane[bucket].chunks.size(); ++i) {
                auto const piece = this->chunk(lane[bucket], i);
                out = std::copy(piece.begin(), piece.end(), out);
            }
            this->release(lane[bucket]);
        }
    }

    //! Write all that is in memory to disk; by one thread, none appending.
    void spill()
    {
        std::vector<std::span<std::byte const>> pieces;
        auto const buckets = static_cast<std::uint32_t>(lanes_.front().size());
        for (std::uint32_t bucket = 0; bucket < buckets; ++bucket) {
            pieces.clear();
            for (auto const& lane : lanes_) {
                for (std::size_t i = 0; i < lane[bucket].chunks.size(); ++i) {
                    pieces.push_back(
                        std::as_bytes(this->chunk(lane[bucket], i)));
                    spilled_bytes_ +=
                        static_cast<std::int64_t>(pieces.back().size());
                }
            }
            if (!pieces.empty()) {
                detail::append_bytes(this->path_of(bucket), pieces);
            }
            for (auto& lane : lanes_) {
                this->release(lane[bucket]);
            }
        }
    }

    //! Rows in memory [bytes].
    std::int64_t held_bytes() const
    {
        std::size_t rows = 0;
        for (auto const& lane : lanes_) {
            for (auto const& bucket : lane) {
                rows += this->size_of(bucket);
            }
        }
        return static_cast<std::int64_t>(rows * sizeof(T));
    }
    //! Bytes that went to disk so far.
    std::int64_t spilled_bytes() const { return spilled_bytes_; }

  private:
    //! A bucket's rows of one lane: whole chunks but for the last.
    struct Bucket
    {
        T* next = nullptr;  //!< where the next row goes
        T* end = nullptr;   //!< of the last chunk
        std::vector<T*> chunks;
    };

    std::filesystem::path path_of(std::uint32_t bucket) const
    {
        return folder_ / (name_ + "-" + std::to_string(bucket) + ".bin");
    }

    std::size_t size_of(Bucket const& bucket) const
    {
        return bucket.chunks.size() * rows_of_chunk_ -
               static_cast<std::size_t>(bucket.end - bucket.next);
    }

    std::span<T const> chunk(Bucket const& bucket, std::size_t index) const
    {
        auto const* const begin = bucket.chunks[index];
        auto const* const end = index + 1 == bucket.chunks.size()
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

    std::filesystem::path folder_;            //!< in the unfinished store
    std::string name_;                        //!< what the rows are
    RowPool* pool_;                           //!< not owned
    std::size_t rows_of_chunk_;               //!< rows that a chunk holds
    std::int64_t spilled_bytes_ = 0;          //!< rows written to disk
    std::vector<std::vector<Bucket>> lanes_;  //!< [lane][bucket]
};

}  // namespace samspil::ingest
