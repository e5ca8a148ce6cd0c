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

//! What becomes of a file whose rows were taken.
enum class TakenFiles
{
    remove,
    //! it stays until a checkpoint does without it: remove_taken()
    keep
};

//! Which way rows go to the disk.
enum class DiskWay
{
    //! past the page cache, where the file system can do it: rows are read
    //! once, and would only push the registers out of the cache
    direct,
    page_cache
};

/*!
 * Rows of one kind on the disk: a file for each bucket that has any.
 *
 * Only whole blocks are written; what is left of a bucket's rows (less than
 * a block) stays in memory until more follow, or sync() puts it behind them
 * for a checkpoint. So files are only appended to, but for a last block that
 * is written again with more behind the same bytes: a checkpoint holds as long
 * as the bytes that it names are there. Different buckets may be used by
 * different threads at a time.
 */
class RowFiles
{
  public:
    using Time = std::chrono::steady_clock::time_point;

    RowFiles(std::filesystem::path folder, std::string kind,
             std::uint32_t buckets, TakenFiles taken_files,
             DiskWay way = DiskWay::direct);

    std::string const& kind() const { return kind_; }
    //! Of a bucket's rows.
    std::size_t bytes(std::uint32_t bucket) const
    {
        return static_cast<std::size_t>(states_[bucket].bytes);
    }

    //! Append pieces of memory to a bucket's file (mode 0600); base::Error if
    //! the disk refuses.
    void append(std::uint32_t bucket,
                std::span<std::span<std::byte const> const> pieces);
    //! Some of a bucket's rows, from an offset on; they stay.
    void read(std::uint32_t bucket, std::int64_t offset,
              std::span<std::byte> rows) const;
    //! Begin to read a bucket's rows, which will be taken soon; any thread,
    //! also when they are being taken. Not while they are being appended.
    void fetch(std::uint32_t bucket);
    //! A bucket's rows; it is empty afterwards. \pre \p rows has bytes(bucket)
    void take(std::uint32_t bucket, std::span<std::byte> rows);

    //! What is not known to be on the disk itself [bytes].
    std::int64_t unsynced_bytes() const;
    //! Write what is left of blocks and flush all files; false if that is not
    //! done by \p deadline.
    bool sync(Time deadline);
    //! Those that have rows now.
    std::vector<RowFile> list() const;
    //! Go on with a file of an earlier run; what is behind its bytes goes.
    void take_over(RowFile const& file);
    //! A checkpoint without them is in place.
    void remove_taken();

  private:
    struct State
    {
        //! Of whole blocks, which are in the file [bytes].
        std::int64_t written() const
        {
            return bytes - static_cast<std::int64_t>(rest.size());
        }

        std::int64_t bytes = 0;
        std::int64_t unsynced_bytes = 0;
        std::uint64_t checksum = 0;        //!< only if taken files are kept
        bool is_taken = false;             //!< its file is still there
        std::vector<std::byte> rest;       //!< the last bytes, below a block
        std::future<BlockBuffer> fetched;  //!< whole blocks, being read
        std::future<void> closing;         //!< of a file that was taken
    };

    //! What several threads use.
    struct Shared
    {
        std::mutex mutex;
        std::vector<BlockBuffer> free;  //!< so that none is touched afresh
    };

    std::filesystem::path path_of(std::uint32_t bucket) const;
    bool is_kept() const { return taken_files_ == TakenFiles::keep; }
    int way_flag() const;
    BlockBuffer take_buffer();
    void give_back(BlockBuffer buffer);

    std::filesystem::path folder_;    //!< of the unfinished store
    std::string kind_;                //!< what the rows are
    TakenFiles taken_files_;          //!< keep: there are checkpoints
    DiskWay way_;                     //!< to and from the disk
    std::unique_ptr<Shared> shared_;  //!< also guards fetch()
    std::vector<State> states_;       //!< [bucket]
};

}  // namespace samspil::ingest
