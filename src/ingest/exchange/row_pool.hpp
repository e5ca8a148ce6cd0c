#pragma once

#include <cstddef>
#include <memory>
#include <mutex>
#include <vector>

namespace samspil::ingest {

/*!
 * Memory for rows, in chunks of one size. Rows of all kinds share it: chunks
 * that contacts give back go to joined contacts. Several threads may use it.
 *
 * The pool allocates large slabs and frees them only in its destructor, so
 * that the system clears each page once. It does not ask for huge pages: they
 * are cleared a little faster, but a virtual machine that returns unused
 * memory to its host needs ten times as long to get them.
 */
class RowPool
{
  public:
    //! \param limit_bytes  users should stay below it; the pool does not
    //!                     enforce it.
    RowPool(std::size_t chunk_bytes, std::size_t limit_bytes);

    std::size_t chunk_bytes() const { return chunk_bytes_; }
    std::byte* take();
    void give_back(std::byte* chunk);
    std::size_t limit_bytes() const { return limit_bytes_; }
    //! Bytes of chunks in use.
    std::size_t used_bytes() const;

  private:
    struct Unmap
    {
        std::size_t size;
        void operator()(std::byte* memory) const;
    };

    void add_slab();

    std::size_t chunk_bytes_;       //!< size of each chunk
    std::size_t limit_bytes_;       //!< for all chunks in use
    mutable std::mutex mutex_;      //!< guards the members below
    std::vector<std::byte*> free_;  //!< chunks not in use
    std::size_t used_bytes_ = 0;    //!< of chunks in use
    std::vector<std::unique_ptr<std::byte, Unmap>> slabs_;  //!< all memory
};

}  // namespace samspil::ingest
