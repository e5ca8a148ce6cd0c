#include "cubes/file/tail_values.hpp"

#include <algorithm>
#include <cmath>
#include <span>

#include "base/error.hpp"
#include "cubes/figures/key_figure_values.hpp"

namespace samspil::cubes::detail {
namespace {

//! The index of the first value of a figure's tail. The next value is
//! axis_length further.
std::size_t first_of(std::size_t figure, std::size_t axis_length,
                     std::size_t depth)
{
    return figure / axis_length * depth * axis_length + figure % axis_length;
}

void spread(std::span<double const> tail, std::size_t first,
            std::size_t axis_length, std::vector<double>& values)
{
    for (std::size_t k = 0; k < tail.size(); ++k) {
        values[first + k * axis_length] = tail[k];
    }
}

void collect(std::vector<double> const& values, std::size_t first,
             std::size_t axis_length, std::vector<double>& tail)
{
    for (std::size_t k = 0; k < tail.size(); ++k) {
        tail[k] = values[first + k * axis_length];
    }
}

}  // namespace

TailValues::TailValues(PercentileBounds const& bounds, std::size_t axis_length)
    : seen(bounds.figure_count()),
      smallest(bounds.figure_count() * bounds.depth(), missing),
      largest(smallest.size(), missing)
{
    for (std::size_t figure = 0; figure < seen.size(); ++figure) {
        auto const tails = bounds.tails(figure);
        auto const first = first_of(figure, axis_length, bounds.depth());
        seen[figure] = tails.seen;
        spread(tails.smallest, first, axis_length, smallest);
        spread(tails.largest, first, axis_length, largest);
    }
}

void TailValues::merge_into(PercentileBounds& bounds,
                            std::size_t axis_length) const
{
    auto const depth = bounds.depth();
    std::vector<double> low;
    std::vector<double> high;
    for (std::size_t figure = 0; figure < seen.size(); ++figure) {
        if (seen[figure] < 0) {
            throw base::Error("a number of replicates is negative");
        }
        auto const size =
            std::min(depth, static_cast<std::size_t>(seen[figure]));
        auto const first = first_of(figure, axis_length, depth);
        low.resize(size);
        high.resize(size);
        collect(smallest, first, axis_length, low);
        collect(largest, first, axis_length, high);
        auto const is_nan = [](double x) { return std::isnan(x); };
        if (std::any_of(low.begin(), low.end(), is_nan) ||
            std::any_of(high.begin(), high.end(), is_nan)) {
            throw base::Error("the tail of a figure's replicates is too short");
        }
        bounds.merge_tails(figure, {seen[figure], low, high});
    }
}

}  // namespace samspil::cubes::detail
