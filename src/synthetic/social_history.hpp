#pragma once

#include <vector>

#include "base/years.hpp"
#include "synthetic/local_rates.hpp"
#include "synthetic/person.hpp"
#include "synthetic/random.hpp"

namespace samspil::synthetic {

/*!
 * A recipient's registrations in the register of social services.
 *
 * One course of services, before, through or within the run's years; its main
 * service may be registered in several rows, one after the other or with an
 * overlap in time (M6.1), with lower services beside it, a lower one before
 * it, and other payers (table 1.1).
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
    void operator()(Profile const& profile, Life const& life, Random& random,
                    std::vector<ServiceRegistration>& registrations) const;

  private:
    base::Years years_;
    std::vector<LocalRates> const& rates_;  //!< outlives this
};

}  // namespace samspil::synthetic
