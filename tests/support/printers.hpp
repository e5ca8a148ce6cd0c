#pragma once

#include <ostream>

#include "base/civil_time.hpp"
#include "base/opaque_id.hpp"

/*!
 * How tests that fail print days, instants and ids: GoogleTest finds PrintTo()
 * in the type's namespace.
 */
namespace samspil::base {

inline void PrintTo(Day day, std::ostream* out)
{
    if (day == no_day) {
        *out << "no day";
    } else {
        *out << to_string(to_civil(day));
    }
}

inline void PrintTo(Minute minute, std::ostream* out)
{
    if (minute == no_minute) {
        *out << "no minute";
        return;
    }
    PrintTo(date_of(minute), out);
    *out << ' ' << minute_of_day(minute) / 60 << " h "
         << minute_of_day(minute) % 60 << " min";
}

template <class Tag, class IdValue>
void PrintTo(OpaqueId<Tag, IdValue> id, std::ostream* out)
{
    *out << static_cast<unsigned long long>(id.value());
}

}  // namespace samspil::base
