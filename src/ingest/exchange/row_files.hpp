#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <future>
#include <memory>
#include <mutex>
#include <span>
#include <string>
#include <vector>

#include "ingest/exchange/block_buffer.hpp"
#include "ingest/exchange/row_file.hpp"

namespace samspil::ingest {

//! What happens to a file when its rows are taken.
enum class ConsumedFiles
{
    remove,
    //! it stays until remove_consumed(), because a checkpoint may name it
    keep
};

//! How rows are written to and read from the disk.
enum class IoMode
{
    //! past the page cache, where the file system supports that: rows are read
    //! only once, and should not evict the registers from the cache
    direct,
    cached  //!< through the page cache
};

/*!
 * The rows of one kind that are on the disk: one file for each bucket that has
 * any. Different threads may use different buckets at a time.
 *
 * append() writes whole blocks only. The rest of a bucket's rows, less than a
 * block, stays in memory until more rows follow, or until sync() writes it for
 * a checkpoint. Later rows then overwrite that last block with the same bytes
 * and more behind them. So the bytes that a checkpoint names never change.
 */
class RowFiles
{
  public:
    using Time = std::chrono::steady_clock::time_point;

    /*!
     * \param folder  where the files are; it must be there when rows are
     *                appended.
     * \param kind    of the rows, the first part of the files' names.
     * \param buckets number of buckets.
     */
    RowFiles(std::filesystem::path folder, std::string kind,
             std::uint32_t buckets, ConsumedFiles consumed_files,
             IoMode io_mode = IoMode::direct);

    std::string const& kind() const { return kind_; }
    //! Number of buckets.
    std::size_t buckets() const { return states_.size(); }
    //! A bucket's rows on the disk [bytes].
    std::size_t bytes(std::uint32_t bucket) const
    {
        return static_cast<std::size_t>(states_[bucket].bytes);
    }

    //! Append pieces of memory to a bucket's file (mode 0600).
    //! \throw base::Error if the disk refuses.
    void append(std::uint32_t bucket,
                std::span<std::span<std::byte const> const> pieces);
    //! Copy a bucket's rows from \p offset on into \p rows; they stay here.
    void read(std::uint32_t bucket, std::int64_t offset,
              std::span<std::byte> rows) const;
    //! Begin to read a bucket's rows, because they will be taken soon. Any
    //! thread may call it, also while others take rows, but not while rows are
    //! appended to the bucket.
    void prefetch(std::uint32_t bucket);
    //! Move a bucket's rows into \p rows. \pre \p rows has bytes(bucket)
    void take(std::uint32_t bucket, std::span<std::byte> rows);

    //! Bytes that may still be lost if the power fails.
    std::int64_t unsynced_bytes() const;
    //! Write the rests that are less than a block, and flush all files.
    //! \return false if \p deadline passed before all were flushed
    bool sync(Time deadline);
    //! The files that have rows now.
    std::vector<RowFile> list() const;
    //! Go on with a file of an earlier run; bytes behind the valid ones are cut
    //! off.
    void restore(RowFile const& file);
    //! Remove files whose rows were taken: no checkpoint names them any more.
    void remove_consumed();

  private:
    struct State
    {
        //! Whole blocks that are in the file [bytes].
        std::int64_t written() const
        {
            return bytes - static_cast<std::int64_t>(rest.size());
        }

        std::int64_t bytes = 0;           //!< of all rows
        std::int64_t unsynced_bytes = 0;  //!< of these, not flushed
        std::uint64_t checksum = 0;       //!< only with ConsumedFiles::keep
        bool is_consumed = false;         //!< taken, the file is still there
        std::vector<std::byte> rest;      //!< the last bytes, below a block
        std::future<BlockBuffer> prefetched;  //!< whole blocks, being read
        std::future<void> closing;            //!< of a file that was removed
    };

    //! What threads share.
    struct Shared
    {
        std::mutex mutex;
        std::vector<BlockBuffer> free;  //!< used again: their pages are mapped
    };

    std::filesystem::path path_of(std::uint32_t bucket) const;
    bool keeps_consumed() const
    {
        return consumed_files_ == ConsumedFiles::keep;
    }
    int open_flag() const;
    BlockBuffer take_buffer();
    void give_back(BlockBuffer buffer);

    std::filesystem::path folder_;    //!< in the unfinished store
    std::string kind_;                //!< of the rows
    ConsumedFiles consumed_files_;    //!< keep: there are checkpoints
    IoMode io_mode_;                  //!< to and from the disk
    std::unique_ptr<Shared> shared_;  //!< its mutex also guards prefetch()
    std::vector<State> states_;       //!< [bucket]
};

}  // namespace samspil::ingest
