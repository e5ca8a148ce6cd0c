#pragma once

#include <cstdint>

#include "base/civil_time.hpp"
#include "base/years.hpp"
#include "reference/places.hpp"

namespace samspil::method {

//! What a population record says of the residence.
struct ResidenceRecord
{
    base::Day reference_day{};
    reference::MunicipalityIndex municipality = reference::no_municipality;
    std::uint8_t district = 0;  //!< 1 to 10; 0: missing or invalid
};

//! Which of the run's 1 Januaries a record counts for (M1.5, M7.1): index 0
//! to years.count(), -1 for none. 31 December is the next day's count.
int residence_index(base::Years const& years, base::Day reference_day);

//! Chooses among the records of one person for one 1 January (M7.1), which
//! may come in any order.
class ResidenceChoice
{
  public:
    void add(ResidenceRecord const& record);

    //! residence_no_record if none was added.
    reference::ResidenceCode code() const;

  private:
    bool has_record_ = false;  //!< whether chosen_ is one
    ResidenceRecord chosen_;   //!< the best so far
};

}  // namespace samspil::method
