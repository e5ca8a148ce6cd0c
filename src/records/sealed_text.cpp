#include "records/sealed_text.hpp"

#include "base/contract.hpp"
#include "records/hash_text.hpp"
#include "records/keyed_hash.hpp"

namespace samspil::records {
namespace {

std::string hash_of(std::string_view text)
{
    return to_hex(keyed_hash(public_key, text));
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
