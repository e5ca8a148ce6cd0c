#pragma once

#include <cstdint>

#include "synthetic/life.hpp"
#include "synthetic/scrambler.hpp"

namespace samspil::synthetic {

//! At most so many persons have different ids.
inline constexpr std::int64_t max_persons = 200'000'000;

/*!
 * Persons' ids from their numbers: all different, in an order that says
 * nothing.
 *
 * They look like CPR numbers that nobody can have: the "day" is 41 to 58 (real
 * ones have 01 to 31, replacement numbers 61 to 91), and neither it nor the
 * rest says anything about the birth date.
 */
class PersonIds
{
  public:
    explicit PersonIds(std::uint64_t seed);

    //! \pre number is 0 to max_persons - 1
    PersonId operator()(std::int64_t number) const;

  private:
    Scrambler scramble_;  //!< on more numbers than there are ids
};

}  // namespace samspil::synthetic
