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
 * The person's number over the golden ratio, modulo 1, runs through [0, 1) so
 * evenly that every interval gets its share of any run of persons to within a
 * few (a Kronecker sequence, shifted by the seed). The interval is cut into
 * kinds with diagnosis and level, these into municipalities, and the place
 * within the last is the severity. So a sample of a million persons has little
 * more noise in the calibrated figures than the whole country, and
 * municipalities' sizes are right in samples of any size. The other ranks are
 * drawn: further sequences would be even over the country, but not within a
 * municipality's few persons of a kind.
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
