#pragma once

#include <cstdint>

#include "base/civil_time.hpp"
#include "base/years.hpp"
#include "reference/places.hpp"

namespace samspil::method {

//! What a population record says about the residence.
struct ResidenceRecord
{
    base::Day reference_day{};
    reference::MunicipalityIndex municipality = reference::no_municipality;
    std::uint8_t district = 0;  //!< 1 to 10; 0: missing or invalid
};

//! Index of the 1 January that a record counts for (M1.5, M7.1): 0 to
//! years.count(), or -1 for none of the run's. A record of 31 December counts
//! for the next day.
int residence_index(base::Years const& years, base::Day reference_day);

//! Chooses one of a person's records for one 1 January (M7.1); they may come
//! in any order.
class ResidenceChoice
{
  public:
    void add(ResidenceRecord const& record);

    //! The chosen record's residence; residence_no_record if none was added.
    reference::ResidenceCode code() const;

  private:
    bool has_record_ = false;  //!< whether chosen_ is one
    ResidenceRecord chosen_;   //!< the best so far
};

}  // namespace samspil::method
