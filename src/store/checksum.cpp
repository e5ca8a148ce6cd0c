#include "store/checksum.hpp"

#define XXH_INLINE_ALL
#include <xxhash.h>

namespace samspil::store {

std::int64_t checksum(std::span<std::byte const> bytes)
{
    return static_cast<std::int64_t>(XXH3_64bits(bytes.data(), bytes.size()));
}

}  // namespace samspil::store
