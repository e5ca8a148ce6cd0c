#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <mutex>
#include <vector>

namespace samspil::ingest {

/*!
 * Memory for rows in pieces of one size, which pass from one kind of rows to
 * the next: what contacts give back, joined contacts take.
 *
 * Taken from the system in large slabs and kept until the pool ends: nothing
 * is paid for a page twice. May be called by several threads.
 *
 * Huge pages are not asked for: they are cleared a little faster, but where
 * a virtual machine gives unused memory back to its host, they come from
 * there and take ten times as long.
 */
class RowPool
{
  public:
    //! \p limit_bytes: what its users are asked to stay below, not enforced.
    RowPool(std::size_t chunk_bytes, std::size_t limit_bytes);

    std::size_t chunk_bytes() const { return chunk_bytes_; }
    std::byte* take();
    void give_back(std::byte* chunk);
    std::size_t limit_bytes() const { return limit_bytes_; }
    //! Of pieces in use.
    std::size_t used_bytes() const;

  private:
    struct Unmap
    {
        std::size_t size;
        void operator()(std::byte* memory) const;
    };

    void add_slab();

    std::size_t chunk_bytes_;       //!< size of each piece
    std::size_t limit_bytes_;       //!< of all pieces in use
    mutable std::mutex mutex_;      //!< guards what follows
    std::vector<std::byte*> free_;  //!< pieces not in use
    std::size_t used_bytes_ = 0;    //!< pieces in use
    std::vector<std::unique_ptr<std::byte, Unmap>> slabs_;  //!< all memory
};

}  // namespace samspil::ingest
