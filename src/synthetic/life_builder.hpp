#pragma once

#include <cstdint>
#include <vector>

#include "base/years.hpp"
#include "synthetic/archetype.hpp"
#include "synthetic/life.hpp"
#include "synthetic/local_rates.hpp"
#include "synthetic/person_ids.hpp"
#include "synthetic/random.hpp"

namespace samspil::synthetic {

//! Draws a person's birth, sex, death and addresses.
class LifeBuilder
{
  public:
    LifeBuilder(std::uint64_t seed, base::Years const& years,
                std::vector<LocalRates> const& rates);

    //! Fills \p life; what it held before is gone.
    void operator()(Archetype const& archetype, Random& random,
                    Life& life) const;

  private:
    base::Day draw_birth(Archetype const& archetype, Random& random) const;
    reference::Sex draw_sex(Archetype const& archetype, Random& random) const;
    Dwelling draw_dwelling(base::Day from,
                           reference::MunicipalityIndex municipality,
                           Random& random) const;
    //! Another municipality: mostly in the same region, in proportion to size.
    reference::MunicipalityIndex draw_other(reference::MunicipalityIndex home,
                                            Random& random) const;
    void draw_travels(Archetype const& archetype, Random& random,
                      Life& life) const;
    void draw_years(Archetype const& archetype, Random& random,
                    Life& life) const;

    base::Years years_;
    std::vector<LocalRates> const& rates_;  //!< outlives this
    PersonIds make_id_;
    std::vector<double> by_size_;  //!< municipalities' inhabitants, added up
};

}  // namespace samspil::synthetic
