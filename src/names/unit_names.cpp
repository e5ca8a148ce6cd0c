#include "names/unit_names.hpp"

#include <array>
#include <utility>

namespace samspil::names {
namespace {

constexpr std::array<std::pair<std::string_view, Text>, 4> units{{
    {"percent", {"pct.", "%"}},
    {"per_1000", {"pr. 1.000", "per 1,000"}},
    {"per_person", {"pr. person", "per person"}},
    {"ratio", {"forhold", "ratio"}},
}};

}  // namespace

std::string_view unit_name(std::string_view unit, Language language)
{
    for (auto const& [id, text] : units) {
        if (id == unit) {
            return text.in(language);
        }
    }
    return unit;
}

}  // namespace samspil::names
