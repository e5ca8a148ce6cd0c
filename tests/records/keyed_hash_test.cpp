#include "records/keyed_hash.hpp"

#include <gtest/gtest.h>
#include <sodium.h>

#include <algorithm>
#include <random>
#include <string>
#include <vector>

namespace samspil::records::keyed_hash_test {
namespace {

//! Published test vectors of SipHash-2-4-128 (J.-P. Aumasson and D. J.
//! Bernstein, reference implementation): key 00 01 … 0f, input 00 01 …, the
//! digest's bytes in order.
struct Vector
{
    std::size_t input_size;
    Hash128 digest;
};
constexpr Vector vectors[] = {
    {0, {0xa3817f04ba25a8e6, 0x6df67214c7550293}},
    {1, {0xda87c1d86b99af44, 0x347659119b22fc45}},
    {2, {0x8177228da4a45dc7, 0xfca38bdef60affe4}},
    {3, {0x9c70b60c5267a94e, 0x5f33b6b02985ed51}},
    {7, {0xa1f1ebbed8dbc153, 0xc0b84aa61ff08239}},
    {8, {0x3b62a9ba6258f561, 0x0f83e264f31497b4}},
    {15, {0x5493e99933b0a811, 0x7e08ec0f97cfc3d9}},
    {63, {0x5150d1772f50834a, 0x503e069a973fbd7c}},
};

HashKey key_of_vectors()
{
    HashKey key{};
    for (std::size_t i = 0; i < key.size(); ++i) {
        key[i] = static_cast<std::uint8_t>(i);
    }
    return key;
}

std::string input_of_vectors(std::size_t size)
{
    std::string input;
    for (std::size_t i = 0; i < size; ++i) {
        input.push_back(static_cast<char>(i));
    }
    return input;
}

//! libsodium's own, as a number with its first byte highest.
Hash128 hash_of_libsodium(HashKey const& key, std::string const& input)
{
    std::array<unsigned char, crypto_shorthash_siphashx24_BYTES> digest{};
    crypto_shorthash_siphashx24(
        digest.data(), reinterpret_cast<unsigned char const*>(input.data()),
        input.size(), key.data());
    Hash128 hash;
    for (std::size_t i = 0; i < 8; ++i) {
        hash.high = hash.high << 8 | digest[i];
        hash.low = hash.low << 8 | digest[8 + i];
    }
    return hash;
}

TEST(KeyedHash, IsLibsodiumsOfInputsOfEveryLength)
{
    std::mt19937_64 random(1);
    for (std::size_t size = 0; size < 300; ++size) {
        HashKey key{};
        std::generate(key.begin(), key.end(),
                      [&] { return static_cast<std::uint8_t>(random()); });
        std::string input(size, '\0');
        std::generate(input.begin(), input.end(),
                      [&] { return static_cast<char>(random()); });

        ASSERT_EQ(keyed_hash(key, input), hash_of_libsodium(key, input))
            << size;
    }
}

TEST(KeyedHash, IsSipHash128WithItsBytesInOrder)
{
    for (auto const& vector : vectors) {
        auto const input = input_of_vectors(vector.input_size);

        EXPECT_EQ(keyed_hash(key_of_vectors(), input), vector.digest)
            << vector.input_size;
        EXPECT_EQ(keyed_hash(key_of_vectors(), std::as_bytes(std::span(input))),
                  vector.digest);
    }
}

TEST(KeyedHash, DependsOnTheKey)
{
    EXPECT_NE(keyed_hash(public_key, "1"), keyed_hash(key_of_vectors(), "1"));
}

//! Hashes that cover the range, in order, its ends among them.
std::vector<Hash128> hashes_in_order()
{
    std::mt19937_64 random(1);
    std::vector<Hash128> hashes{{0, 0}, {~0ULL, ~0ULL}};
    for (int i = 0; i < 20'000; ++i) {
        hashes.push_back({random(), random()});
    }
    std::sort(hashes.begin(), hashes.end());
    return hashes;
}

TEST(SliceOf, IsTheLeadingBitsOfAPowerOfTwo)
{
    for (unsigned bits = 1; bits <= 12; ++bits) {
        for (auto const& hash : hashes_in_order()) {
            ASSERT_EQ(slice_of(hash, 1U << bits), hash.high >> (64 - bits));
        }
    }
}

TEST(SliceOf, IsMonotoneAndMeetsEverySliceOfAnyCount)
{
    auto const hashes = hashes_in_order();
    for (std::uint32_t const slices : {1U, 2U, 3U, 5U, 7U, 100U, 1000U}) {
        std::uint32_t slice = 0;
        for (auto const& hash : hashes) {
            auto const next = slice_of(hash, slices);
            ASSERT_TRUE(next == slice || next == slice + 1);
            slice = next;
        }
        EXPECT_EQ(slice, slices - 1);
    }
}

TEST(SliceOf, IsTheWorkedExampleOfItsComment)
{
    for (std::uint64_t const first_byte : {0x00ULL, 0x3fULL}) {
        EXPECT_EQ(slice_of({first_byte << 56, 0}, 4), 0U);
    }
    EXPECT_EQ(slice_of({0x40ULL << 56, 0}, 4), 1U);
    EXPECT_EQ(slice_of({0x80ULL << 56, 0}, 4), 2U);
    EXPECT_EQ(slice_of({0xc0ULL << 56, 0}, 4), 3U);
    EXPECT_EQ(slice_of({~0ULL, ~0ULL}, 0xffffffffU), 0xfffffffeU);
}

TEST(Hash128, IsOrderedAsItsBytesAre)
{
    EXPECT_LT((Hash128{1, ~0ULL}), (Hash128{2, 0}));
    EXPECT_LT((Hash128{1, 1}), (Hash128{1, 2}));
}

}  // namespace
}  // namespace samspil::records::keyed_hash_test
