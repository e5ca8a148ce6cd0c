#pragma once

#include <vector>

#include "base/years.hpp"
#include "synthetic/block.hpp"
#include "synthetic/life.hpp"
#include "synthetic/random.hpp"
#include "synthetic/service_registration.hpp"

namespace samspil::synthetic {

/*!
 * Writes a person's rows in the registers of population, deaths and social
 * services, with the errors of real registers: missing or unknown codes, birth
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
