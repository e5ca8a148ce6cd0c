#include "publish/annexes/annex_rows.hpp"

#include <algorithm>

namespace samspil::publish {
namespace {

bool is_inside(reference::Geography const& area,
               reference::Geography const& region)
{
    return (area.places & ~region.places).none();
}

}  // namespace

std::vector<AnnexRow> annex_rows(Publication const& publication,
                                 std::string_view level)
{
    auto const& areas = publication.geographies;
    std::vector<std::size_t> left;
    std::vector<std::size_t> regions;
    std::vector<AnnexRow> rows;
    for (std::size_t g = 0; g < areas.size(); ++g) {
        if (areas[g].level == "country") {
            rows.push_back({g, std::nullopt, RowLook::country});
        } else if (areas[g].level == "region") {
            regions.push_back(g);
        }
        if (areas[g].level == level && level != "country" &&
            level != "region") {
            left.push_back(g);
        }
    }
    for (auto const region : regions) {
        bool const is_listed = level == "region";
        rows.push_back(
            {region, region, is_listed ? RowLook::plain : RowLook::band});
        std::erase_if(left, [&](std::size_t g) {
            if (!is_inside(areas[g], areas[region])) {
                return false;
            }
            rows.push_back({g, region, RowLook::plain});
            return true;
        });
    }
    for (auto const g : left) {
        rows.push_back({g, std::nullopt, RowLook::plain});
    }
    return rows;
}

std::vector<std::size_t> annex_periods(Publication const& publication)
{
    std::vector<std::size_t> order;
    for (std::size_t p = 0; p < publication.periods.size(); ++p) {
        order.push_back(p);
    }
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t a, std::size_t b) {
                         return publication.periods[a].is_pooled() &&
                                !publication.periods[b].is_pooled();
                     });
    return order;
}

}  // namespace samspil::publish
