#include "app/info/info_list.hpp"

#include <algorithm>
#include <ostream>
#include <string_view>
#include <vector>

#include "app/labels/cube_labels.hpp"
#include "app/labels/open_cubes.hpp"
#include "base/error.hpp"
#include "reference/geography_levels.hpp"

namespace samspil::app {
namespace {

using Header = cubes::CubeFileHeader;
using Lines = std::vector<std::string>;

Lines scenarios(Header const& header)
{
    return header.scenarios;
}

Lines geographies(Header const& header)
{
    Lines lines;
    for (auto const& geography : header.geographies) {
        lines.push_back(geography.code + '\t' + geography.name);
    }
    return lines;
}

Lines figures(Header const& header)
{
    return header.figure_ids;
}

Lines levels(Header const& header)
{
    return reference::geography_levels(header.geographies);
}

struct Listing
{
    std::string_view what;
    Lines (*lines)(Header const&);
};

constexpr Listing listings[] = {{"scenarios", scenarios},
                                {"geographies", geographies},
                                {"figures", figures},
                                {"periods", period_labels},
                                {"levels", levels}};

}  // namespace

std::string listable()
{
    std::string text;
    for (auto const& listing : listings) {
        text.append(text.empty() ? "" : ", ").append(listing.what);
    }
    return text;
}

void info_list(std::filesystem::path const& path, std::string const& what,
               std::ostream& out)
{
    auto const* const found =
        std::find_if(std::begin(listings), std::end(listings),
                     [&](Listing const& each) { return each.what == what; });
    if (found == std::end(listings)) {
        throw base::UsageError("--list '" + what + "': it takes " + listable());
    }
    auto const reader = open_cubes(path);
    for (auto const& line : found->lines(reader.header())) {
        out << line << '\n';
    }
}

}  // namespace samspil::app
