#include <algorithm>
#include <map>
#include <string_view>

#include "base/contract.hpp"
#include "names/figure_names.hpp"
#include "publish/plan/publication_plan.hpp"

namespace samspil::publish {
namespace {

using names::Family;

//! How far a family goes at a level.
struct Extent
{
    bool years;
    bool pooled;
};

//! (D) M10.7's table. Own areas are as clusters; 411 and unknown are in no
//! default plan.
Extent extent_of(Family family, std::string_view level)
{
    if (level == "other" || level == "unknown") {
        return {false, false};
    }
    if (level == "country") {
        return {true, true};
    }
    if (level == "region") {
        return {family != Family::cross, true};
    }
    auto const is_main = family == Family::main;
    if (level == "municipality") {
        return {is_main,
                is_main || family == Family::mix || family == Family::activity};
    }
    return {is_main, true};
}

//! What a row of the plan must hold alike.
struct Kind
{
    Family family;
    bool years_only;  //!< growth: pooled periods have none (M9.11)

    friend auto operator<=>(Kind const&, Kind const&) = default;
};

using Ids = std::map<std::string, Kind, std::less<>>;

//! Whether an id is the prefix, or goes on from it behind a dot.
bool is_under(std::string_view id, std::string_view prefix)
{
    return id.starts_with(prefix) &&
           (id.size() == prefix.size() || id[prefix.size()] == '.');
}

/*!
 * The fewest patterns that say which ids under a prefix are of a kind: a
 * pattern for all below a dot where they are all alike, else the ids.
 */
void add_patterns(Ids const& ids, std::string const& prefix,
                  std::map<Kind, std::vector<std::string>>& patterns)
{
    if (auto const itself = ids.find(prefix); itself != ids.end()) {
        patterns[itself->second].push_back(prefix);
    }
    std::vector<Ids::const_iterator> below;
    for (auto id = ids.begin(); id != ids.end(); ++id) {
        if (is_under(id->first, prefix) && id->first != prefix) {
            below.push_back(id);
        }
    }
    if (below.empty()) {
        return;
    }
    auto const kind = below.front()->second;
    if (std::all_of(below.begin(), below.end(),
                    [&](auto id) { return id->second == kind; })) {
        patterns[kind].push_back(prefix + ".*");
        return;
    }
    std::vector<std::string> children;
    for (auto const id : below) {
        auto const end = id->first.find('.', prefix.size() + 1);
        auto child = id->first.substr(0, end);
        if (children.empty() || children.back() != child) {
            children.push_back(std::move(child));
        }
    }
    for (auto const& child : children) {
        add_patterns(ids, child, patterns);
    }
}

std::map<Kind, std::vector<std::string>> patterns_by_kind(
    std::span<cubes::KeyFigure const> figures)
{
    Ids ids;
    std::vector<std::string> first_parts;
    for (auto const& figure : figures) {
        auto const name =
            names::find_figure_name(figure.id, names::Language::english);
        SAMSPIL_EXPECT(name.has_value());
        ids.emplace(figure.id, Kind{name->family,
                                    figure.kind == cubes::FigureKind::growth});
        auto first = figure.id.substr(0, figure.id.find('.'));
        if (std::find(first_parts.begin(), first_parts.end(), first) ==
            first_parts.end()) {
            first_parts.push_back(std::move(first));
        }
    }
    std::map<Kind, std::vector<std::string>> patterns;
    for (auto const& first : first_parts) {
        add_patterns(ids, first, patterns);
    }
    return patterns;
}

}  // namespace

PublicationPlan default_plan(std::span<cubes::KeyFigure const> figures,
                             std::span<std::string const> levels)
{
    PublicationPlan plan;
    for (auto const& [kind, patterns] : patterns_by_kind(figures)) {
        for (auto const& pattern : patterns) {
            for (auto const& level : levels) {
                auto const extent = extent_of(kind.family, level);
                if (extent.years) {
                    plan.push_back({pattern, level, "year"});
                }
                if (extent.pooled && !kind.years_only) {
                    plan.push_back({pattern, level, "pooled"});
                }
            }
        }
    }
    return plan;
}

}  // namespace samspil::publish
