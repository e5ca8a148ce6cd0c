#pragma once

#include <array>
#include <cstdint>

#include "synthetic/random.hpp"

namespace samspil::synthetic {

/*!
 * A bijection on [0, 2^(2 h)): a Feistel network of four rounds on halves of h
 * bits. It turns running numbers into ids that are unique, and whose order says
 * nothing.
 *
 * Source: Luby and Rackoff, "How to construct pseudorandom permutations from
 * pseudorandom functions", SIAM J. Comput. 17 (1988). It protects nobody:
 * the persons do not exist.
 */
class Scrambler
{
  public:
    constexpr Scrambler(std::uint64_t key, int half_bits)
        : half_bits_(half_bits), mask_((std::uint64_t{1} << half_bits) - 1)
    {
        for (auto& round_key : round_keys_) {
            key += golden_step;
            round_key = mix64(key);
        }
    }

    constexpr std::uint64_t operator()(std::uint64_t number) const
    {
        std::uint64_t left = number >> half_bits_;
        std::uint64_t right = number & mask_;
        for (auto const round_key : round_keys_) {
            auto const next = left ^ (mix64(right ^ round_key) & mask_);
            left = right;
            right = next;
        }
        return left << half_bits_ | right;
    }

  private:
    int half_bits_;                              //!< h
    std::uint64_t mask_;                         //!< the lower h bits
    std::array<std::uint64_t, 4> round_keys_{};  //!< one a round
};

}  // namespace samspil::synthetic
