#pragma once

#include <array>
#include <cstdint>

namespace samspil::count {

/*!
 * Philox4x64-10: 256 random bits as a function of a counter and a key.
 *
 * A counter-based generator: what is drawn for a person and a replicate does
 * not depend on who else was drawn before, on which rank or thread (M12).
 * Source: Salmon, Moraes, Dror, Shaw, "Parallel random numbers: as easy as
 * 1, 2, 3", SC 2011; constants and test vectors of its reference code.
 */
struct Philox
{
    using Block = std::array<std::uint64_t, 4>;
    using Key = std::array<std::uint64_t, 2>;

    static constexpr Block draw(Block counter, Key key)
    {
        for (int round = 0; round < 10; ++round) {
            if (round > 0) {
                key[0] += 0x9E3779B97F4A7C15U;
                key[1] += 0xBB67AE8584CAA73BU;
            }
            Wide const first = Wide{0xD2E7470EE14C6C93U} * counter[0];
            Wide const second = Wide{0xCA5A826395121157U} * counter[2];
            counter = {high(second) ^ counter[1] ^ key[0],
                       static_cast<std::uint64_t>(second),
                       high(first) ^ counter[3] ^ key[1],
                       static_cast<std::uint64_t>(first)};
        }
        return counter;
    }

  private:
    __extension__ using Wide = unsigned __int128;
    static constexpr std::uint64_t high(Wide value)
    {
        return static_cast<std::uint64_t>(value >> 64);
    }
};

}  // namespace samspil::count
