#include "records/sealed_text.hpp"

#include <array>
#include <cstdio>

#include "base/contract.hpp"
#include "records/keyed_hash.hpp"

namespace samspil::records {
namespace {

std::string hash_of(std::string_view text)
{
    auto const hash = keyed_hash(public_key, text);
    std::array<char, open_seal.size() + 1> digits{};
    std::snprintf(digits.data(), digits.size(), "%016llx%016llx",
                  static_cast<unsigned long long>(hash.high),
                  static_cast<unsigned long long>(hash.low));
    return digits.data();
}

}  // namespace

std::string seal(std::string text)
{
    auto const place = text.rfind(open_seal);
    SAMSPIL_EXPECT(place != std::string::npos);
    auto const hash = hash_of(text);
    return text.replace(place, open_seal.size(), hash);
}

bool is_sealed(std::string text, std::string_view checksum)
{
    auto const place = text.rfind(checksum);
    if (checksum.size() != open_seal.size() || place == std::string::npos) {
        return false;
    }
    text.replace(place, open_seal.size(), open_seal);
    return hash_of(text) == checksum;
}

}  // namespace samspil::records
