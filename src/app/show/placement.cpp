#include "app/show/placement.hpp"

#include <algorithm>
#include <cmath>

#include "reference/geographies.hpp"

namespace samspil::app {
namespace {

//! A quantile of values in falling order.
double quantile(std::vector<RankedValue> const& ranked, std::size_t count,
                double share)
{
    auto const at = (1 - share) * static_cast<double>(count - 1);
    auto const below = static_cast<std::size_t>(std::floor(at));
    auto const above = std::min(below + 1, count - 1);
    auto const part = at - std::floor(at);
    auto const a = ranked[below].shown.value;
    auto const b = ranked[above].shown.value;
    return a + part * (b - a);
}

}  // namespace

std::vector<RankedValue> rank_areas(ShowSelection const& selection,
                                    ShownCell cell,
                                    std::vector<std::size_t> const& areas,
                                    double least)
{
    std::vector<RankedValue> ranked;
    for (auto const area : areas) {
        cell.area = area;
        ranked.push_back({area, selection.value(cell), std::nullopt});
    }
    auto const is_ranked = [least](RankedValue const& each) {
        return !std::isnan(each.shown.value) && each.shown.denominator >= least;
    };
    std::stable_sort(ranked.begin(), ranked.end(),
                     [&](RankedValue const& left, RankedValue const& right) {
                         bool const a = is_ranked(left);
                         bool const b = is_ranked(right);
                         return a &&
                                (!b || left.shown.value > right.shown.value);
                     });
    for (std::size_t i = 0; i < ranked.size() && is_ranked(ranked[i]); ++i) {
        bool const ties =
            i > 0 && ranked[i].shown.value == ranked[i - 1].shown.value;
        ranked[i].rank = ties ? ranked[i - 1].rank : i + 1;
    }
    return ranked;
}

std::optional<Spread> spread_of(std::vector<RankedValue> const& ranked)
{
    auto const count = static_cast<std::size_t>(std::count_if(
        ranked.begin(), ranked.end(),
        [](RankedValue const& each) { return each.rank.has_value(); }));
    if (count == 0) {
        return std::nullopt;
    }
    return Spread{count,
                  ranked[count - 1].shown.value,
                  quantile(ranked, count, 0.25),
                  quantile(ranked, count, 0.5),
                  quantile(ranked, count, 0.75),
                  ranked.front().shown.value};
}

std::optional<std::size_t> region_of(ShowSelection const& selection,
                                     std::size_t area)
{
    auto const standard = reference::standard_geographies();
    auto const find = [&](auto const& fits) {
        return std::find_if(standard.begin(), standard.end(), fits);
    };
    auto const& label = selection.area(area);
    auto const own = find([&](auto const& each) {
        return each.code == label.code && each.level == label.level;
    });
    if (own == standard.end() || own->level == "region") {
        return std::nullopt;
    }
    auto const region = find([&](auto const& each) {
        return each.level == "region" && (own->places & ~each.places).none();
    });
    if (region == standard.end()) {
        return std::nullopt;
    }
    auto const& rows = selection.header().geographies;
    auto const row =
        std::find_if(rows.begin(), rows.end(), [&](auto const& each) {
            return each.code == region->code && each.level == "region";
        });
    if (row == rows.end()) {
        return std::nullopt;
    }
    return static_cast<std::size_t>(row - rows.begin());
}

}  // namespace samspil::app
