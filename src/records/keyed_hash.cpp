#include "records/keyed_hash.hpp"

#include <sodium.h>

namespace samspil::records {
namespace {

std::uint64_t load_big_endian(unsigned char const* bytes)
{
    std::uint64_t value = 0;
    for (int i = 0; i < 8; ++i) {
        value = value << 8 | bytes[i];
    }
    return value;
}

Hash128 hash_bytes(HashKey const& key, unsigned char const* bytes,
                   std::size_t size)
{
    static_assert(crypto_shorthash_siphashx24_KEYBYTES ==
                  std::tuple_size_v<HashKey>);
    std::array<unsigned char, crypto_shorthash_siphashx24_BYTES> digest{};
    crypto_shorthash_siphashx24(digest.data(), bytes, size, key.data());
    return {load_big_endian(digest.data()), load_big_endian(digest.data() + 8)};
}

}  // namespace

Hash128 keyed_hash(HashKey const& key, std::span<std::byte const> bytes)
{
    return hash_bytes(key, reinterpret_cast<unsigned char const*>(bytes.data()),
                      bytes.size());
}

Hash128 keyed_hash(HashKey const& key, std::string_view text)
{
    return hash_bytes(key, reinterpret_cast<unsigned char const*>(text.data()),
                      text.size());
}

}  // namespace samspil::records
