#include "names/level_names.hpp"

#include <array>

namespace samspil::names {
namespace {

struct LevelName
{
    std::string_view level;
    Text one;
    Text several;
};

constexpr std::array<LevelName, 6> geography_levels{{
    {"country", {"hele landet", "country"}, {"hele landet", "country"}},
    {"region", {"region", "region"}, {"regioner", "regions"}},
    {"cluster",
     {"sundhedsklynge", "health cluster"},
     {"sundhedsklynger", "health clusters"}},
    {"municipality",
     {"kommune", "municipality"},
     {"kommuner", "municipalities"}},
    {"other",
     {"øvrigt område", "other area"},
     {"øvrige områder", "other areas"}},
    {"unknown",
     {"uoplyst område", "unknown area"},
     {"uoplyste områder", "unknown areas"}},
}};

}  // namespace

std::string level_name(std::string_view level, Number number, Language language)
{
    for (auto const& name : geography_levels) {
        if (name.level == level) {
            auto const& text = number == Number::one ? name.one : name.several;
            return std::string(text.in(language));
        }
    }
    return std::string(level);
}

std::string_view country_name(Language language)
{
    return Text{"landet", "country"}.in(language);
}

}  // namespace samspil::names
