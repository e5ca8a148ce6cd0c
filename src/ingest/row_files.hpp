#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <span>
#include <string>
#include <vector>

#include "ingest/row_file.hpp"

namespace samspil::ingest {

//! What becomes of a file whose rows were taken.
enum class TakenFiles
{
    remove,
    //! it stays until a checkpoint does without it: remove_taken()
    keep
};

/*!
 * Rows of one kind on the disk: a file for each bucket that has any.
 *
 * Files are only appended to, so that a checkpoint holds as long as the bytes
 * that it names are there. Different buckets may be used by different threads
 * at a time.
 */
class RowFiles
{
  public:
    using Time = std::chrono::steady_clock::time_point;

    RowFiles(std::filesystem::path folder, std::string kind,
             std::uint32_t buckets, TakenFiles taken_files);

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
    //! A bucket's rows; it is empty afterwards. \pre \p rows has bytes(bucket)
    void take(std::uint32_t bucket, std::span<std::byte> rows);

    //! What is not known to be on the disk itself [bytes].
    std::int64_t unsynced_bytes() const;
    //! Flush all files; false if that is not done by \p deadline.
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
        std::int64_t bytes = 0;
        std::int64_t unsynced_bytes = 0;
        std::uint64_t checksum = 0;  //!< only if taken files are kept
        bool is_taken = false;       //!< its file is still there
    };

    std::filesystem::path path_of(std::uint32_t bucket) const;
    bool is_kept() const { return taken_files_ == TakenFiles::keep; }

    std::filesystem::path folder_;  //!< of the unfinished store
    std::string kind_;              //!< what the rows are
    TakenFiles taken_files_;        //!< keep: there are checkpoints
    std::vector<State> states_;     //!< [bucket]
};

}  // namespace samspil::ingest
