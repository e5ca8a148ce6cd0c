#include "count/bootstrap/replicate_figures.hpp"

#include <algorithm>

#include "cubes/cell_row.hpp"

namespace samspil::count {

ReplicateFigures::ReplicateFigures(
    ScenarioTallies const& layout, UsedCells const& used,
    ScenarioPlan::Use const& use, int year_count,
    cubes::KeyFigureEvaluator const& evaluate,
    std::span<reference::Geography const> geographies)
    : year_count_(static_cast<std::size_t>(year_count)), evaluate_(evaluate)
{
    for (auto const& geography : geographies) {
        auto& places = places_.emplace_back();
        for (std::size_t place = 0; place < reference::place_count; ++place) {
            if (geography.places.test(place)) {
                places.push_back(place);
            }
        }
    }
    auto const shares = evaluate_.sums().shares_of_cells();
    for (auto const tally : layout.tallies_of(use)) {
        this->add_cells(layout, tally, used, shares);
    }
}

//! Adds the used cells of one tally and their targets.
void ReplicateFigures::add_cells(ScenarioTallies const& layout,
                                 std::size_t tally, UsedCells const& used,
                                 SharesOfCells const& shares)
{
    auto const flat = used.flat();
    auto const& cubes_of_tally = layout.tallies()[tally];
    for (auto const& spec : cubes::catalogue) {
        if (!cubes_of_tally.has(spec.id)) {
            continue;
        }
        auto const begin =
            layout.begin_of(tally) +
            cubes_of_tally.index_of(spec.id, 0, reference::PlaceIndex{0});
        auto const end = begin + cubes_of_tally.block_size(spec);
        auto next = std::lower_bound(flat.begin(), flat.end(), begin);
        for (; next != flat.end() && *next < end; ++next) {
            auto const year_place = (*next - begin) / spec.cells();
            auto const cell =
                cubes::row_offset(spec.id) + (*next - begin) % spec.cells();
            for (auto const& [sum, sign] : shares[cell]) {
                targets_.push_back(
                    {static_cast<std::uint32_t>(
                         year_place * evaluate_.sums().count() + sum),
                     sign});
            }
            cells_.push_back(static_cast<std::uint32_t>(next - flat.begin()));
            ends_.push_back(static_cast<std::uint32_t>(targets_.size()));
        }
    }
}

void ReplicateFigures::operator()(std::span<std::int64_t const> cells,
                                  std::span<double> values,
                                  Buffer& buffer) const
{
    auto& sums = buffer.of_places;
    sums.assign(year_count_ * reference::place_count * evaluate_.sums().count(),
                0);
    std::size_t next = 0;
    for (std::size_t i = 0; i < cells_.size(); ++i) {
        auto const count = cells[cells_[i]];
        for (; next < ends_[i]; ++next) {
            sums[targets_[next].sum] += targets_[next].sign * count;
        }
    }
    this->roll_up(buffer);
    evaluate_.form_values(buffer.of_geographies, values);
}

//! Adds up the sums of places to those of geographies.
void ReplicateFigures::roll_up(Buffer& buffer) const
{
    auto const length = evaluate_.sums().count();
    buffer.of_geographies.resize(year_count_ * places_.size() * length);
    auto* to = buffer.of_geographies.data();
    for (std::size_t year = 0; year < year_count_; ++year) {
        auto const* const from =
            buffer.of_places.data() + year * reference::place_count * length;
        for (auto const& places : places_) {
            std::fill_n(to, length, 0);
            for (auto const place : places) {
                auto const* const add = from + place * length;
                for (std::size_t i = 0; i < length; ++i) {
                    to[i] += add[i];
                }
            }
            to += length;
        }
    }
}

}  // namespace samspil::count
