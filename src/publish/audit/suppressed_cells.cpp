#include "publish/audit/suppressed_cells.hpp"

#include <array>
#include <utility>

#include "publish/knowledge/persons_behind.hpp"

namespace samspil::publish {
namespace {

//! In the order of FigureCounts::told_counts().
constexpr std::array told_roles{CountRole::numerator, CountRole::denominator,
                                CountRole::base_numerator,
                                CountRole::base_denominator};

}  // namespace

bool is_of_persons(cubes::CellSum const& count)
{
    auto const behind = persons_behind(count);
    return behind.or_of.empty() && behind.largest_of.size() == 1 &&
           behind.largest_of.front() == count;
}

SuppressedCells::SuppressedCells(Publication const& publication,
                                 FigureCounts const& counts, Areas const& areas,
                                 CountForms const& forms)
    : counts_(counts), areas_(areas), forms_(forms)
{
    for (std::size_t g = 0; g < publication.geographies.size(); ++g) {
        for (std::size_t p = 0; p < publication.periods.size(); ++p) {
            for (std::size_t f = 0; f < publication.figure_ids.size(); ++f) {
                if (publication.status_of(p, g, f) == CellStatus::suppressed) {
                    add({p, g, f, {}});
                }
            }
        }
    }
}

void SuppressedCells::add(SuppressedCell cell)
{
    auto const enter = [&](CountRole role, CountKey const& key) {
        if (!forms_.is_public(key.sum)) {
            cell.counts.push_back(
                {role, number_of(key), areas_.is_protected(key.area)});
        }
    };
    auto const keys =
        counts_.told_counts(cell.figure, cell.geography, cell.period);
    for (std::size_t i = 0; i < keys.size(); ++i) {
        enter(told_roles[i], keys[i]);
    }
    if (auto const& rest = counts_.figures()[cell.figure].rest) {
        enter(CountRole::rest, {*rest, cell.geography, cell.period});
    }
    if (!cell.counts.empty()) {
        cells_.push_back(std::move(cell));
    }
}

std::size_t SuppressedCells::number_of(CountKey const& key)
{
    auto const form = forms_.key_of(key);
    auto const [entry, is_new] = numbers_.emplace(form, tested_.size());
    if (is_new) {
        tested_.push_back(
            {forms_.expanded(form), 0, is_of_persons(counts_.sums()[key.sum])});
    }
    return entry->second;
}

}  // namespace samspil::publish
