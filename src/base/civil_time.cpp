#include "base/civil_time.hpp"

#include <array>
#include <cstdio>

namespace samspil::base {

std::string to_string(CivilDate const& date)
{
    std::array<char, 40> text{};
    std::snprintf(text.data(), text.size(), "%04d-%02d-%02d", date.year,
                  date.month, date.day);
    return text.data();
}

}  // namespace samspil::base
