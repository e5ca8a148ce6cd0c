#pragma once

#include <cstdint>
#include <vector>

#include "base/years.hpp"
#include "synthetic/local_rates.hpp"
#include "synthetic/person.hpp"

namespace samspil::synthetic {

/*!
 * Who a person is, by a stratified draw.
 *
 * The person's number times an irrational, modulo 1, runs through [0, 1) so
 * evenly that every interval gets its share of any run of persons to within a
 * few (a Kronecker sequence; three of them by M. Roberts' R3, "The
 * unreasonable effectiveness of quasirandom sequences", 2018, shifted by the
 * seed). The interval is cut into kinds, within these into diagnosis and
 * level, within these into municipalities. So a sample of a million persons
 * has hardly more noise in the calibrated figures than the whole country
 * would, and municipalities' sizes are right in samples of any size.
 */
class Strata
{
  public:
    Strata(std::uint64_t seed, base::Years const& years,
           std::vector<LocalRates> const& rates);

    //! The profile of person \p number.
    Profile operator()(std::int64_t number) const;

  private:
    //! One kind of person: an interval of [0, 1), cut into municipalities.
    struct Cell
    {
        Kind kind = Kind::adult;
        bool schizophrenia = false;
        reference::Level level = reference::Level::other;
        double share = 0;                    //!< of all persons
        double upper = 0;                    //!< where the interval ends
        std::vector<double> municipalities;  //!< upper bounds within it
    };

    void add(Kind kind, bool schizophrenia, reference::Level level,
             std::vector<double> const& weights);

    std::uint64_t seed_;
    std::vector<Cell> cells_;
};

}  // namespace samspil::synthetic
