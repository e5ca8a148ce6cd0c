#pragma once

#include <vector>

#include "base/years.hpp"
#include "synthetic/person.hpp"
#include "synthetic/random.hpp"

namespace samspil::synthetic {

/*!
 * A person's contacts with somatic departments: by age, evenly over time; as
 * many in LPR3 as there are psychiatric ones, so that reading has to pick.
 */
class SomaticHistory
{
  public:
    explicit SomaticHistory(base::Years const& years) : years_(years) {}

    //! Appends the contacts, in no order.
    void operator()(Life const& life, Random& random,
                    std::vector<HospitalContact>& contacts) const;

  private:
    base::Years years_;
};

}  // namespace samspil::synthetic
