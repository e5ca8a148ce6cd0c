#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

namespace samspil::count {

/*!
 * Philox4x32-10: four random 32-bit numbers as a function of a counter and a
 * key, for several counters side by side, with vector instructions.
 *
 * It is a counter-based generator, so what is drawn for a person and a
 * replicate does not depend on who was drawn before, on any rank or thread
 * (M12).
 * Source: Salmon, Moraes, Dror, Shaw, "Parallel random numbers: as easy as
 * 1, 2, 3", SC 2011; constants and test vectors of its reference code.
 */
struct Philox
{
    using Key = std::array<std::uint32_t, 2>;
    //! [word, counter]: numbers below 2³², with room for a product of two.
    template <std::size_t counters>
    using Words = std::array<std::array<std::uint64_t, counters>, 4>;

    //! Replaces counters by the random numbers drawn from them.
    template <std::size_t counters>
    [[gnu::always_inline]] static constexpr void draw(Words<counters>& words,
                                                      Key key)
    {
        for (int round = 0; round < 10; ++round) {
            for (std::size_t i = 0; i < counters; ++i) {
                // The mask lets the compiler use the instruction that
                // multiplies 32 bits by 32.
                auto const first = 0xD2511F53U * (words[0][i] & low_half);
                auto const second = 0xCD9E8D57U * (words[2][i] & low_half);
                words[0][i] = (second >> 32) ^ words[1][i] ^ key[0];
                words[1][i] = second & low_half;
                words[2][i] = (first >> 32) ^ words[3][i] ^ key[1];
                words[3][i] = first & low_half;
            }
            key[0] += 0x9E3779B9U;
            key[1] += 0xBB67AE85U;
        }
    }

  private:
    static constexpr std::uint64_t low_half = 0xFFFFFFFFU;
};

}  // namespace samspil::count
