#pragma once

#include <vector>

#include "base/years.hpp"
#include "synthetic/block.hpp"
#include "synthetic/person.hpp"
#include "synthetic/random.hpp"

namespace samspil::synthetic {

/*!
 * A person's rows in the registers of population, deaths and social services,
 * with what goes wrong in real ones: codes that are missing or unknown, birth
 * dates that disagree, repeated rows, registrations never closed.
 */
class PersonWriter
{
  public:
    explicit PersonWriter(base::Years const& years) : years_(years) {}

    void write_population(Life const& life, Random& random, Block& block) const;
    void write_services(Life const& life,
                        std::vector<ServiceRegistration> const& registrations,
                        Random& random, Block& block) const;

  private:
    base::Years years_;
};

}  // namespace samspil::synthetic
