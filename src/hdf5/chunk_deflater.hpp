#pragma once

#include <cstddef>
#include <memory>
#include <span>
#include <vector>

struct libdeflate_compressor;

namespace samspil::hdf5 {

//! The level of the deflate filter. docs/decisions/0005-chunks-compressed-once.md
//! compares the levels' time and size on cube files.
inline constexpr unsigned deflate_level = 1;

//! Compresses chunks for the library's filters shuffle and deflate. Reuses its
//! buffers, so each thread needs an instance of its own.
class ChunkDeflater
{
  public:
    ChunkDeflater();

    //! \param chunk numbers of \p element_size bytes each.
    //! \return a zlib stream.
    std::vector<std::byte> operator()(std::span<std::byte const> chunk,
                                      std::size_t element_size);

  private:
    std::vector<std::byte> shuffled_;  //!< buffer
    std::vector<std::byte> deflated_;  //!< buffer
    std::unique_ptr<libdeflate_compressor, void (*)(libdeflate_compressor*)>
        deflate_;  //!< libdeflate's state
};

}  // namespace samspil::hdf5
