#include "app/show/spread_bar.hpp"

#include <algorithm>
#include <cmath>

namespace samspil::app {

std::string spread_bar(std::optional<Spread> const& spread, double value,
                       std::size_t width)
{
    if (!spread) {
        return std::string(width, ' ');
    }
    auto const range = spread->highest - spread->lowest;
    auto const column = [&](double at) {
        auto const share = range > 0 ? (at - spread->lowest) / range : 0.5;
        return static_cast<std::size_t>(std::lround(
            std::clamp(share, 0.0, 1.0) * static_cast<double>(width - 1)));
    };
    auto const first = column(spread->lower_quartile);
    auto const last = column(spread->upper_quartile);
    std::string bar;
    for (std::size_t i = 0; i < width; ++i) {
        if (!std::isnan(value) && column(value) == i) {
            bar += "●";
        } else {
            bar += i >= first && i <= last ? "━" : "─";
        }
    }
    return bar;
}

}  // namespace samspil::app
