#pragma once

#include <cstdint>

namespace samspil::publish {

//! What happens to a candidate.
enum class Fate : std::uint8_t
{
    told,            //!< its value is in the publication
    found,           //!< it follows from what is told
    hidden_by_sums,  //!< else a sensitive count could be calculated
    hidden_by_room,  //!< else a sensitive count's range would be too narrow
    unused           //!< each of its figures is hidden because of others
};

inline bool is_open(Fate fate)
{
    return fate == Fate::told || fate == Fate::found;
}

}  // namespace samspil::publish
