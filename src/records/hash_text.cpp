#include "records/hash_text.hpp"

#include <array>
#include <cinttypes>
#include <cstdio>

namespace samspil::records {

std::string to_hex(Hash128 const& hash)
{
    std::array<char, 33> digits{};
    std::snprintf(digits.data(), digits.size(), "%016" PRIx64 "%016" PRIx64,
                  hash.high, hash.low);
    return digits.data();
}

}  // namespace samspil::records
