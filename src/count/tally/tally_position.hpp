#pragma once

#include "count/indices.hpp"
#include "reference/places.hpp"

namespace samspil::count {

//! Where a person's year counts, whatever the cube.
struct TallyPosition
{
    SlotIndex slot;  //!< of the plan
    BandIndex band;  //!< of the person's age
    int year;        //!< index in the run
    reference::PlaceIndex place;
};

}  // namespace samspil::count
