#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <span>
#include <string>
#include <type_traits>
#include <vector>

namespace samspil::ingest {

namespace detail {
//! Append bytes to a file (mode 0600); base::Error if the disk refuses.
void append_bytes(std::filesystem::path const& path,
                  std::span<std::byte const> bytes);
//! A whole file behind what \p bytes holds; nothing if there is no file.
std::size_t file_bytes(std::filesystem::path const& path);
void read_bytes(std::filesystem::path const& path, std::span<std::byte> bytes);
}  // namespace detail

/*!
 * Rows sorted into buckets, in memory up to a bound and on disk beyond it.
 *
 * A bucket's rows come back as they were appended, but for their order: what
 * is on disk comes first. Files are "<name>-<bucket>.bin" in a folder of the
 * unfinished store, so that nothing has to be cleaned up after a fault.
 */
template <class T>
class BucketFiles
{
    static_assert(std::is_trivially_copyable_v<T>);

  public:
    //! \p memory_bytes: what all buckets together may hold in memory.
    BucketFiles(std::filesystem::path folder, std::string name,
                std::uint32_t buckets, std::size_t memory_bytes)
        : folder_(std::move(folder)),
          name_(std::move(name)),
          memory_bytes_(memory_bytes),
          rows_(buckets)
    {
    }

    void append(std::uint32_t bucket, T const& row)
    {
        rows_[bucket].push_back(row);
        held_bytes_ += sizeof(T);
        if (held_bytes_ > memory_bytes_) {
            this->spill();
        }
    }

    //! Take a bucket's rows out; it is empty afterwards.
    std::vector<T> take(std::uint32_t bucket)
    {
        auto const path = this->path_of(bucket);
        auto rows = std::move(rows_[bucket]);
        rows_[bucket] = {};
        held_bytes_ -= rows.size() * sizeof(T);
        auto const count = detail::file_bytes(path) / sizeof(T);
        if (count > 0) {
            auto const held = rows.size();
            rows.resize(held + count);
            detail::read_bytes(
                path, std::as_writable_bytes(std::span(rows).subspan(held)));
            std::filesystem::remove(path);
        }
        return rows;
    }

    //! Bytes that went to disk so far.
    std::int64_t spilled_bytes() const { return spilled_bytes_; }

  private:
    std::filesystem::path path_of(std::uint32_t bucket) const
    {
        return folder_ / (name_ + "-" + std::to_string(bucket) + ".bin");
    }

    void spill()
    {
        for (std::uint32_t bucket = 0; bucket < rows_.size(); ++bucket) {
            auto& rows = rows_[bucket];
            if (!rows.empty()) {
                detail::append_bytes(this->path_of(bucket),
                                     std::as_bytes(std::span(rows)));
                spilled_bytes_ +=
                    static_cast<std::int64_t>(rows.size() * sizeof(T));
                rows.clear();
            }
        }
        held_bytes_ = 0;
    }

    std::filesystem::path folder_;      //!< in the unfinished store
    std::string name_;                  //!< what the rows are
    std::size_t memory_bytes_;          //!< bound of held_bytes_
    std::size_t held_bytes_ = 0;        //!< rows in memory [bytes]
    std::int64_t spilled_bytes_ = 0;    //!< rows written to disk [bytes]
    std::vector<std::vector<T>> rows_;  //!< [bucket][row]
};

}  // namespace samspil::ingest
