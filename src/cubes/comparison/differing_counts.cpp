#include "cubes/comparison/differing_counts.hpp"

#include <cstdlib>

#include "base/contract.hpp"
#include "cubes/comparison/same_number.hpp"
#include "reference/labels.hpp"

namespace samspil::cubes {

using detail::is_same;

std::vector<CubeDifference> differing_counts(CommonAxes const& axes,
                                             CubeSet const& a, CubeSet const& b)
{
    std::vector<CubeDifference> result;
    for (auto const& spec : catalogue) {
        CubeDifference cube{spec.id, 0, 0, {}};
        std::int64_t largest = 0;
        for (auto const& year : axes.years) {
            for (auto const& geography : axes.geographies) {
                auto const left =
                    a.cells(spec.id, static_cast<int>(year.a), geography.a);
                auto const right =
                    b.cells(spec.id, static_cast<int>(year.b), geography.b);
                for (std::size_t i = 0; i < left.size(); ++i) {
                    auto const size = std::abs(right[i] - left[i]);
                    cube.differing += size > 0 ? 1 : 0;
                    if (size > largest) {
                        largest = size;
                        cube.largest = {year, geography, i, left[i], right[i]};
                    }
                }
                cube.compared += static_cast<std::int64_t>(left.size());
            }
        }
        if (cube.differing > 0) {
            result.push_back(cube);
        }
    }
    return result;
}

std::size_t differing_correlations(CommonAxes const& axes,
                                   std::span<Correlation const> a,
                                   std::span<Correlation const> b)
{
    constexpr auto levels = reference::level_labels.size();
    std::size_t differing = 0;
    for (auto const& period : axes.periods) {
        for (std::size_t level = 0; level < levels; ++level) {
            SAMSPIL_EXPECT(period.a * levels + level < a.size());
            SAMSPIL_EXPECT(period.b * levels + level < b.size());
            auto const& left = a[period.a * levels + level];
            auto const& right = b[period.b * levels + level];
            bool const agree = is_same(left.r, right.r) &&
                               is_same(left.p, right.p) && left.n == right.n;
            differing += agree ? 0U : 1U;
        }
    }
    return differing;
}

}  // namespace samspil::cubes
