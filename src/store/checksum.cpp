#include "store/checksum.hpp"

#include <array>
#include <cinttypes>
#include <cstdio>

#define XXH_INLINE_ALL
#include <xxhash.h>

namespace samspil::store {

std::int64_t checksum(std::span<std::byte const> bytes)
{
    return static_cast<std::int64_t>(XXH3_64bits(bytes.data(), bytes.size()));
}

std::string checksum_128(std::span<std::byte const> bytes)
{
    auto const hash = XXH3_128bits(bytes.data(), bytes.size());
    std::array<char, 33> text{};
    std::snprintf(text.data(), text.size(), "%016" PRIx64 "%016" PRIx64,
                  std::uint64_t{hash.high64}, std::uint64_t{hash.low64});
    return text.data();
}

}  // namespace samspil::store
