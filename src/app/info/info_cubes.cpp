#include "app/info/info_cubes.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <nlohmann/json.hpp>
#include <ostream>
#include <string>
#include <vector>

#include "app/info/info_axes.hpp"
#include "app/labels/cube_labels.hpp"
#include "app/labels/open_cubes.hpp"
#include "cubes/file/cube_file_format.hpp"
#include "reference/geography_levels.hpp"

namespace samspil::app {
namespace {

//! "a, b, c"
std::string joined(std::vector<std::string> const& texts)
{
    std::string result;
    for (auto const& text : texts) {
        result += (result.empty() ? "" : ", ") + text;
    }
    return result;
}

//! "130: 1 country, 5 region, …", in the axis's order.
std::string geographies_text(
    std::vector<cubes::GeographyLabel> const& geographies)
{
    std::vector<std::string> parts;
    for (auto const& level : reference::geography_levels(geographies)) {
        auto const count = std::count_if(
            geographies.begin(), geographies.end(),
            [&](auto const& geography) { return geography.level == level; });
        parts.push_back(fmt::format("{} {}", count, level));
    }
    return fmt::format("{}: {}", geographies.size(), joined(parts));
}

//! Indented for reading; as it is if it is no JSON.
std::string settings_text(std::string const& settings)
{
    auto const json = nlohmann::ordered_json::parse(settings, nullptr, false);
    return json.is_discarded() ? settings : json.dump(2);
}

}  // namespace

void info_cubes(std::filesystem::path const& path, std::ostream& out)
{
    auto const reader = open_cubes(path);
    auto const& header = reader.header();
    auto const print = [&](std::string_view name, std::string const& text) {
        out << fmt::format("{:<18}{}\n", name, text);
    };
    print("file", path.string());
    print("kind", std::string(cubes::cube_file_type) + ", confidential");
    print("title", header.title);
    print("written by", "samspil " + header.program_version);
    print("store fingerprint", header.store_fingerprint);
    print("years", header.years.to_string());
    print("periods", joined(period_labels(header)));
    print("scenarios", fmt::format("{}: {}", header.scenarios.size(),
                                   joined(header.scenarios)));
    if (header.part.has_value()) {
        print("holds",
              header.part->describe() + " of a run; samspil merge joins them");
    }
    print("geographies", geographies_text(header.geographies));
    print("counts", fmt::format("{} cubes", cubes::catalogue.size()));
    print("key figures",
          fmt::format("{}{}", header.figure_ids.size(),
                      header.has_bounds ? ", with 95 % intervals" : ""));
    out << "axes\n";
    info_axes(header, out);
    out << "settings\n" << settings_text(header.settings) << '\n';
}

}  // namespace samspil::app
