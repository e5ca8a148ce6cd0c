#include "publish/figures/cell_counts.hpp"

#include <algorithm>

#include "names/figure_names.hpp"
#include "publish/source/cube_source.hpp"
#include "reference/geography_levels.hpp"

namespace samspil::publish {
namespace {

void enter(CellStatus status, SuppressionReason reason, CellCounts& counts)
{
    counts.in_plan += status != CellStatus::not_in_plan ? 1 : 0;
    counts.shown += status == CellStatus::shown ? 1 : 0;
    counts.suppressed += status == CellStatus::suppressed ? 1 : 0;
    counts.missing += status == CellStatus::missing ? 1 : 0;
    counts.primary += reason == SuppressionReason::primary ? 1 : 0;
    counts.by_sums += reason == SuppressionReason::by_sums ? 1 : 0;
    counts.by_room += reason == SuppressionReason::by_room ? 1 : 0;
}

//! \param label_of (geography, figure) -> index into \p labels.
template <class LabelOf>
LabelledCounts count_by(Publication const& publication,
                        std::vector<FigureDecision> const& decisions,
                        std::vector<std::string> const& labels,
                        LabelOf const& label_of)
{
    LabelledCounts counts;
    counts.reserve(labels.size());
    for (auto const& label : labels) {
        counts.emplace_back(label, CellCounts());
    }
    auto const figures = publication.figure_ids.size();
    auto const geographies = publication.geographies.size();
    for (std::size_t i = 0; i < publication.status.size(); ++i) {
        auto const label = label_of(i / figures % geographies, i % figures);
        enter(publication.status[i],
              decisions.empty() ? SuppressionReason::none : decisions[i].reason,
              counts[label].second);
    }
    std::erase_if(counts,
                  [](auto const& entry) { return entry.second.in_plan == 0; });
    return counts;
}

}  // namespace

CellCounts& CellCounts::operator+=(CellCounts const& other)
{
    for (auto const member :
         {&CellCounts::in_plan, &CellCounts::shown, &CellCounts::suppressed,
          &CellCounts::missing, &CellCounts::primary, &CellCounts::by_sums,
          &CellCounts::by_room}) {
        this->*member += other.*member;
    }
    return *this;
}

LabelledCounts count_by_level(Publication const& publication,
                              std::vector<FigureDecision> const& decisions)
{
    auto const levels = reference::geography_levels(publication.geographies);
    auto const level_of = level_indices(publication.geographies, levels);
    return count_by(publication, decisions, levels,
                    [&](auto geography, auto) { return level_of[geography]; });
}

LabelledCounts count_by_family(Publication const& publication,
                               std::vector<FigureDecision> const& decisions)
{
    std::vector<std::string> families;
    families.reserve(names::all_families.size());
    for (auto const family : names::all_families) {
        families.emplace_back(names::id_of(family));
    }
    std::vector<std::size_t> family_of;
    for (auto const& id : publication.figure_ids) {
        auto const name = names::find_figure_name(id, names::Language::english);
        family_of.push_back(static_cast<std::size_t>(
            name ? name->family : names::Family::main));
    }
    return count_by(publication, decisions, families,
                    [&](auto, auto figure) { return family_of[figure]; });
}

CellCounts sum_of(LabelledCounts const& counts)
{
    CellCounts sum;
    for (auto const& [label, own] : counts) {
        sum += own;
    }
    return sum;
}

}  // namespace samspil::publish
