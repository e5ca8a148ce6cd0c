#include "names/family.hpp"

namespace samspil::names {
namespace {

struct FamilyName
{
    std::string_view id;
    Text name;
    Text short_name;
};

//! In the order of the enumerators.
constexpr std::array<FamilyName, all_families.size()> family_names{{
    {"main",
     {"Hovednøgletal", "Main figures"},
     {"Hovednøgletal", "Main figures"}},
    {"mix",
     {"Sammensætning: diagnoser, indsatser, målgrupper",
      "Mix: diagnoses, interventions, target groups"},
     {"Sammensætning", "Mix"}},
    {"activity",
     {"Aktivitet i psykiatrien", "Activity in psychiatry"},
     {"Aktivitet", "Activity"}},
    {"pathways",
     {"Forløb mellem psykiatri og kommune",
      "Pathways between psychiatry and municipality"},
     {"Forløb", "Pathways"}},
    {"deaths", {"Dødelighed", "Deaths"}, {"Dødelighed", "Deaths"}},
    {"cross",
     {"Krydsede opgørelser", "Crossed figures"},
     {"Krydsede", "Crossed"}},
}};

FamilyName const& entry_of(Family family)
{
    return family_names[static_cast<std::size_t>(family)];
}

}  // namespace

std::string_view id_of(Family family)
{
    return entry_of(family).id;
}

std::optional<Family> find_family(std::string_view id)
{
    for (auto const family : all_families) {
        if (id_of(family) == id) {
            return family;
        }
    }
    return std::nullopt;
}

std::string_view family_name(Family family, Language language)
{
    return entry_of(family).name.in(language);
}

std::string_view family_short_name(Family family, Language language)
{
    return entry_of(family).short_name.in(language);
}

}  // namespace samspil::names
