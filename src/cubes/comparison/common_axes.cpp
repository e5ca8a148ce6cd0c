#include "cubes/comparison/common_axes.hpp"

#include <algorithm>
#include <functional>
#include <string>
#include <string_view>

namespace samspil::cubes {
namespace {

//! The labels that are on both axes.
template <class Label, class Same>
std::vector<CommonLabel> common(std::vector<Label> const& a,
                                std::vector<Label> const& b, Same const& same)
{
    std::vector<CommonLabel> result;
    for (std::size_t i = 0; i < a.size(); ++i) {
        auto const found =
            std::find_if(b.begin(), b.end(),
                         [&](Label const& other) { return same(a[i], other); });
        if (found != b.end()) {
            result.push_back({i, static_cast<std::size_t>(found - b.begin())});
        }
    }
    return result;
}

std::vector<CommonLabel> common_years(base::Years const& a,
                                      base::Years const& b)
{
    std::vector<CommonLabel> result;
    for (int i = 0; i < a.count(); ++i) {
        if (b.contains(a.at(i))) {
            result.push_back({static_cast<std::size_t>(i),
                              static_cast<std::size_t>(a.at(i) - b.first())});
        }
    }
    return result;
}

/*!
 * The position of a figure's foundation (see CommonFigure).
 *
 * A standardised figure and a ratio rest on the same persons as the plain
 * figure. Bed days, whose denominator is minutes, rest on the stays.
 */
std::size_t foundation_of(std::vector<std::string> const& ids,
                          std::size_t figure)
{
    std::string id = ids[figure];
    for (std::string_view const prefix :
         {"deaths_per_1000_standardised.", "mortality_ratio."}) {
        if (id.starts_with(prefix)) {
            id = "deaths_per_1000." + id.substr(prefix.size());
        }
    }
    if (id == "recipients_of_diagnosed.ratio") {
        id = "recipients_of_diagnosed";
    }
    if (id == "overlap_part_of_bed_days") {
        id = "overlap_part_of_stays.inpatient";
    }
    auto const found = std::find(ids.begin(), ids.end(), id);
    return found == ids.end() ? figure
                              : static_cast<std::size_t>(found - ids.begin());
}

}  // namespace

CommonAxes common_axes(CubeFileHeader const& a, CubeFileHeader const& b)
{
    CommonAxes axes;
    axes.years = common_years(a.years, b.years);
    axes.periods = common(a.periods, b.periods,
                          [](Period const& left, Period const& right) {
                              return left.label == right.label;
                          });
    axes.geographies =
        common(a.geographies, b.geographies,
               [](GeographyLabel const& left, GeographyLabel const& right) {
                   return left.code == right.code;
               });
    for (auto const& figure :
         common(a.figure_ids, b.figure_ids, std::equal_to<>())) {
        if (a.figure_units[figure.a] == b.figure_units[figure.b]) {
            axes.figures.push_back({figure,
                                    {foundation_of(a.figure_ids, figure.a),
                                     foundation_of(b.figure_ids, figure.b)}});
        }
    }
    return axes;
}

}  // namespace samspil::cubes
