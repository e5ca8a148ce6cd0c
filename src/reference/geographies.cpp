#include "reference/geographies.hpp"

#include <string_view>
#include <utility>

#include "reference/clusters.hpp"
#include "reference/municipalities.hpp"

namespace samspil::reference {
namespace {

struct Region
{
    int code;
    std::string_view name;
};

constexpr std::array<Region, 5> regions{{{1081, "Region Nordjylland"},
                                         {1082, "Region Midtjylland"},
                                         {1083, "Region Syddanmark"},
                                         {1084, "Region Hovedstaden"},
                                         {1085, "Region Sjælland"}}};

//! The places of a municipality: one, but for København's two.
std::bitset<place_count> places_of(MunicipalityIndex municipality)
{
    std::bitset<place_count> places;
    places.set(place_of(municipality).index());
    if (municipality == koebenhavn) {
        places.set(koebenhavn_syd.index());
    }
    return places;
}

Geography make_region(Region const& region)
{
    Geography result{
        std::to_string(region.code), std::string(region.name), "region", {}};
    for (std::size_t i = 0; i < municipalities.size(); ++i) {
        if (municipalities[i].region == region.code) {
            result.places |= places_of(MunicipalityIndex(i));
        }
    }
    return result;
}

Geography make_cluster(std::size_t index)
{
    Geography result{std::string(clusters[index].id),
                     std::string(clusters[index].name),
                     "cluster",
                     {}};
    for (auto const& member : cluster_members) {
        if (member.cluster == index) {
            auto const municipality = find_municipality(member.municipality);
            auto const place = member.half == Half::syd
                                   ? koebenhavn_syd
                                   : place_of(municipality);
            result.places.set(place.index());
        }
    }
    return result;
}

Geography make_municipality(MunicipalityIndex index, std::string level)
{
    auto const& municipality = municipalities[index.index()];
    return {std::to_string(municipality.code), std::string(municipality.name),
            std::move(level), places_of(index)};
}

}  // namespace

std::vector<Geography> standard_geographies()
{
    std::vector<Geography> result;
    std::bitset<place_count> everywhere;
    everywhere.set();
    result.push_back({"DK", "Hele landet", "country", everywhere});
    for (auto const& region : regions) {
        result.push_back(make_region(region));
    }
    for (std::size_t i = 0; i < clusters.size(); ++i) {
        result.push_back(make_cluster(i));
    }
    auto const christiansoe = find_municipality(code_of_christiansoe);
    for (std::size_t i = 0; i < municipalities.size(); ++i) {
        if (i != christiansoe.index()) {
            result.push_back(
                make_municipality(MunicipalityIndex(i), "municipality"));
        }
    }
    result.push_back(make_municipality(christiansoe, "other"));
    std::bitset<place_count> unknown;
    unknown.set(unknown_place.index());
    result.push_back({"unknown", "Ukendt", "unknown", unknown});
    return result;
}

}  // namespace samspil::reference
