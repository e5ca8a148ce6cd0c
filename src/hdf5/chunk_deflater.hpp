#pragma once

#include <cstddef>
#include <memory>
#include <span>
#include <vector>

struct libdeflate_compressor;

namespace samspil::hdf5 {

//! Of the deflate filter. What the levels cost and save on cube files is said
//! in docs/decisions/0005-chunks-compressed-once.md.
inline constexpr unsigned deflate_level = 1;

//! Compresses chunks to what the library's filters shuffle and deflate read
//! back. Holds room that is used again: one instance a thread.
class ChunkDeflater
{
  public:
    ChunkDeflater();

    //! \param chunk numbers of \p element_size bytes each.
    //! \return a zlib stream.
    std::vector<std::byte> operator()(std::span<std::byte const> chunk,
                                      std::size_t element_size);

  private:
    std::vector<std::byte> shuffled_;  //!< room
    std::vector<std::byte> deflated_;  //!< room
    std::unique_ptr<libdeflate_compressor, void (*)(libdeflate_compressor*)>
        deflate_;  //!< the compressing library's own memory
};

}  // namespace samspil::hdf5
