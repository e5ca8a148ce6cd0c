#pragma once

#include <vector>

#include "base/years.hpp"
#include "synthetic/archetype.hpp"
#include "synthetic/life.hpp"
#include "synthetic/local_rates.hpp"
#include "synthetic/random.hpp"
#include "synthetic/service_registration.hpp"

namespace samspil::synthetic {

/*!
 * Draws a recipient's registrations in the register of social services.
 *
 * A recipient has one period of services: it runs through all the years, begins
 * in them or ends in them. The main service has one to three rows, one after the
 * other or overlapping (M6.1). There may be lower services beside or before it,
 * and other payers (table 1.1).
 */
class SocialHistory
{
  public:
    SocialHistory(base::Years const& years,
                  std::vector<LocalRates> const& rates)
        : years_(years), rates_(rates)
    {
    }

    //! Appends the registrations of a recipient; nothing for other kinds.
    void operator()(Archetype const& archetype, Life const& life,
                    Random& random,
                    std::vector<ServiceRegistration>& registrations) const;

  private:
    base::Years years_;
    std::vector<LocalRates> const& rates_;  //!< outlives this
};

}  // namespace samspil::synthetic
