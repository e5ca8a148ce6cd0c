#include "publish/files/sha256.hpp"

#include <fcntl.h>
#include <sodium.h>

#include <array>
#include <span>
#include <vector>

#include "base/posix_file.hpp"

namespace samspil::publish {

FileDigest digest_of(std::filesystem::path const& path)
{
    constexpr std::size_t block = std::size_t{1} << 16;
    base::PosixFile file(path, O_RDONLY);
    crypto_hash_sha256_state state;
    crypto_hash_sha256_init(&state);
    std::vector<std::byte> bytes(block);
    FileDigest digest;
    while (auto const got = file.read_some(bytes, digest.bytes)) {
        crypto_hash_sha256_update(
            &state, reinterpret_cast<unsigned char const*>(bytes.data()), got);
        digest.bytes += static_cast<std::int64_t>(got);
    }
    std::array<unsigned char, crypto_hash_sha256_BYTES> hash{};
    crypto_hash_sha256_final(&state, hash.data());
    std::array<char, 2 * crypto_hash_sha256_BYTES + 1> digits{};
    sodium_bin2hex(digits.data(), digits.size(), hash.data(), hash.size());
    digest.sha256 = digits.data();
    return digest;
}

}  // namespace samspil::publish
