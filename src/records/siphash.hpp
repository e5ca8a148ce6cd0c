#pragma once

#include <bit>
#include <cstdint>
#include <cstring>

#include "records/hash128.hpp"

namespace samspil::records {

/*!
 * SipHash-2-4 with 128 bits (J.-P. Aumasson, D. J. Bernstein, "SipHash: a fast
 * short-input PRF", 2012): what libsodium calls siphashx24.
 *
 * Written out here because ids are short: half of a call into a library is
 * its start and its end. The tests hold it against libsodium's.
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
        if (size < 8) {
            return finish(state, size, load_few(bytes, size));
        }
        auto const* const all = bytes + size;
        auto const* const end = bytes + (size & ~std::size_t{7});
        for (; bytes != end; bytes += 8) {
            state.take(load(bytes));
        }
        auto const rest = size & 7;  // at the end of the last eight bytes
        return finish(state, size,
                      rest == 0 ? 0 : load(all - 8) >> (64 - 8 * rest));
    }

    //! Of one byte and the bytes behind it, as if they were in one place.
    //! \pre size is 8 to 14
    Hash128 with_prefix(unsigned char prefix, unsigned char const* bytes,
                        std::size_t size) const
    {
        auto state = this->start();
        state.take(load(bytes) << 8 | prefix);
        return finish(state, size + 1,
                      load(bytes + size - 8) >> (120 - 8 * size));
    }

  private:
    struct State
    {
        std::uint64_t v0, v1, v2, v3;

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
        template <int count>
        void rounds()
        {
            for (int i = 0; i < count; ++i) {
                round();
            }
        }
        void take(std::uint64_t word)
        {
            v3 ^= word;
            rounds<2>();
            v0 ^= word;
        }
        std::uint64_t digest() const { return v0 ^ v1 ^ v2 ^ v3; }
    };

    State start() const
    {
        return {key0_ ^ 0x736f6d6570736575, key1_ ^ 0x646f72616e646f6d ^ 0xee,
                key0_ ^ 0x6c7967656e657261, key1_ ^ 0x7465646279746573};
    }
    //! \p rest: the bytes behind the last whole word.
    static Hash128 finish(State& state, std::size_t size, std::uint64_t rest)
    {
        state.take(std::uint64_t{size} << 56 | rest);
        state.v2 ^= 0xee;
        state.rounds<4>();
        auto const first = state.digest();
        state.v1 ^= 0xdd;
        state.rounds<4>();
        return {swapped(first), swapped(state.digest())};
    }

    static std::uint64_t load(unsigned char const* bytes)
    {
        static_assert(std::endian::native == std::endian::little);
        std::uint64_t word = 0;
        std::memcpy(&word, bytes, sizeof(word));
        return word;
    }
    //! Fewer than eight bytes, in steps of fixed size.
    static std::uint64_t load_few(unsigned char const* bytes, std::size_t size)
    {
        std::uint64_t word = 0;
        std::size_t at = 0;
        if ((size & 4) != 0) {
            std::uint32_t four = 0;
            std::memcpy(&four, bytes, sizeof(four));
            word = four;
            at = 4;
        }
        if ((size & 2) != 0) {
            std::uint16_t two = 0;
            std::memcpy(&two, bytes + at, sizeof(two));
            word |= std::uint64_t{two} << (8 * at);
            at += 2;
        }
        if ((size & 1) != 0) {
            word |= std::uint64_t{bytes[at]} << (8 * at);
        }
        return word;
    }
    //! The digest's bytes are ordered as they stand: highest first.
    static std::uint64_t swapped(std::uint64_t word)
    {
        return __builtin_bswap64(word);
    }

    std::uint64_t key0_;  //!< first half of the key
    std::uint64_t key1_;  //!< second half of the key
};

}  // namespace samspil::records
