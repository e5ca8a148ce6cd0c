#pragma once

#include <cstdint>
#include <vector>

#include "base/years.hpp"
#include "synthetic/archetype.hpp"
#include "synthetic/local_rates.hpp"

namespace samspil::synthetic {

/*!
 * Draws archetypes by strata.
 *
 * The person's number divided by the golden ratio, modulo 1, runs through [0, 1)
 * so evenly that every interval gets its share of any consecutive persons to
 * within a few (a Kronecker sequence, shifted by the seed). [0, 1) is cut into
 * kinds with diagnosis and level, these into municipalities; the position in the
 * last interval is the severity. A sample of a million persons therefore has
 * little more noise in the calibrated figures than the whole country, and
 * municipalities have the right size in samples of any size. The other ranks are
 * drawn at random: further such sequences would be even over the country, but
 * not over a municipality's few persons of a kind.
 */
class Strata
{
  public:
    Strata(std::uint64_t seed, base::Years const& years,
           std::vector<LocalRates> const& rates);

    //! The archetype of person \p number.
    Archetype operator()(std::int64_t number) const;

  private:
    //! An interval of [0, 1) for one kind, cut into municipalities.
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
