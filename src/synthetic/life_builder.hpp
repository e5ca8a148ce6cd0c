#pragma once

#include <cstdint>
#include <vector>

#include "base/years.hpp"
#include "synthetic/local_rates.hpp"
#include "synthetic/person.hpp"
#include "synthetic/random.hpp"
#include "synthetic/scrambler.hpp"

namespace samspil::synthetic {

//! At most so many persons have different ids.
inline constexpr std::int64_t max_persons = 200'000'000;

/*!
 * A person's id, birth, sex, death and addresses.
 *
 * Ids look like CPR numbers that nobody can have: the "day" is 41 to 58 (real
 * ones have 01 to 31, replacement numbers 61 to 91), and neither it nor the
 * rest says anything of the birth date.
 */
class LifeBuilder
{
  public:
    LifeBuilder(std::uint64_t seed, base::Years const& years,
                std::vector<LocalRates> const& rates);

    //! Fills \p life; what it held before is gone.
    void operator()(Profile const& profile, Random& random, Life& life) const;

  private:
    PersonId make_id(std::int64_t number) const;
    base::Day draw_birth(Profile const& profile, Random& random) const;
    reference::Sex draw_sex(Profile const& profile, Random& random) const;
    Dwelling draw_dwelling(base::Day from,
                           reference::MunicipalityIndex municipality,
                           Random& random) const;
    //! Somewhere else: mostly in the same region, by size.
    reference::MunicipalityIndex draw_other(reference::MunicipalityIndex home,
                                            Random& random) const;
    void draw_travels(Profile const& profile, Random& random, Life& life) const;
    void draw_years(Profile const& profile, Random& random, Life& life) const;

    base::Years years_;
    std::vector<LocalRates> const& rates_;  //!< outlives this
    Scrambler scramble_;
    std::vector<double> by_size_;  //!< upper bounds by inhabitants, country
};

}  // namespace samspil::synthetic
