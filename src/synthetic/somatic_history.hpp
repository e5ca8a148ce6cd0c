#pragma once

#include <vector>

#include "base/years.hpp"
#include "synthetic/hospital_contact.hpp"
#include "synthetic/life.hpp"
#include "synthetic/random.hpp"

namespace samspil::synthetic {

/*!
 * Draws a person's contacts with somatic departments, by age, evenly over time.
 * LPR3 gets as many of them as psychiatric ones, so that ingest has to choose.
 */
class SomaticHistory
{
  public:
    explicit SomaticHistory(base::Years const& years) : years_(years) {}

    //! Appends the contacts, in any order.
    void operator()(Life const& life, Random& random,
                    std::vector<HospitalContact>& contacts) const;

  private:
    base::Years years_;
};

}  // namespace samspil::synthetic
