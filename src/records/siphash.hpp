#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>

#include "records/byte_words.hpp"
#include "records/hash128.hpp"

namespace samspil::records {

/*!
 * SipHash-2-4 with 128 bits (J.-P. Aumasson, D. J. Bernstein, "SipHash: a fast
 * short-input PRF", 2012): what libsodium calls siphashx24.
 *
 * It is written here rather than taken from libsodium because ids are short,
 * and many of them are hashed side by side (IdHashes).
 * records/keyed_hash_test.cpp holds it equal to libsodium's.
 */
class SipHash
{
  public:
    explicit SipHash(HashKey const& key)
        : key0_(load(key.data())), key1_(load(key.data() + 8))
    {
    }

    Hash128 operator()(unsigned char const* bytes, std::size_t size) const
    {
        auto state = this->start();
        auto const* const all = bytes;
        auto const* const end = bytes + (size & ~std::size_t{7});
        for (; bytes != end; bytes += 8) {
            state.take(load(bytes));
        }
        state.take(size < 8 ? std::uint64_t{size} << 56 | load_few(all, size)
                            : last_word(all, size));
        auto const first = state.first_digest();
        return {swapped(first), swapped(state.second_digest())};
    }

    //! Four words, into which the words of the message are mixed.
    struct State
    {
        std::uint64_t v0, v1, v2, v3;

        void take(std::uint64_t word)
        {
            v3 ^= word;
            round();
            round();
            v0 ^= word;
        }
        //! After the last word.
        std::uint64_t first_digest()
        {
            v2 ^= 0xee;
            four_rounds();
            return v0 ^ v1 ^ v2 ^ v3;
        }
        //! After first_digest().
        std::uint64_t second_digest()
        {
            v1 ^= 0xdd;
            four_rounds();
            return v0 ^ v1 ^ v2 ^ v3;
        }

      private:
        void round()
        {
            v0 += v1;
            v2 += v3;
            v1 = std::rotl(v1, 13) ^ v0;
            v3 = std::rotl(v3, 16) ^ v2;
            v0 = std::rotl(v0, 32) + v3;
            v2 += v1;
            v3 = std::rotl(v3, 21) ^ v0;
            v1 = std::rotl(v1, 17) ^ v2;
            v2 = std::rotl(v2, 32);
        }
        void four_rounds()
        {
            round();
            round();
            round();
            round();
        }
    };

    State start() const
    {
        return {key0_ ^ 0x736f6d6570736575, key1_ ^ 0x646f72616e646f6d ^ 0xee,
                key0_ ^ 0x6c7967656e657261, key1_ ^ 0x7465646279746573};
    }

    static std::uint64_t load(unsigned char const* bytes)
    {
        return load_word(bytes);
    }
    //! The message's last word: the bytes after its whole words, and its size.
    //! \pre size >= 8
    static std::uint64_t last_word(unsigned char const* bytes, std::size_t size)
    {
        return std::uint64_t{size} << 56 | load_rest(bytes, size);
    }
    //! The same for a message with one byte more before the \p size bytes.
    //! \pre size is 8 to 14
    static std::uint64_t last_word_behind_prefix(unsigned char const* bytes,
                                                 std::size_t size)
    {
        return std::uint64_t{size + 1} << 56 |
               load(bytes + size - 8) >> (120 - 8 * size);
    }
    //! Digests are big-endian in a Hash128.
    static std::uint64_t swapped(std::uint64_t word)
    {
        return __builtin_bswap64(word);
    }

  private:
    std::uint64_t key0_;  //!< first half of the key
    std::uint64_t key1_;  //!< second half of the key
};

}  // namespace samspil::records
