#include "count/tally/resident_table.hpp"

#include "count/tally/cell_adder.hpp"
#include "count/tally/counting_rules.hpp"

namespace samspil::count {

void ResidentTable::add_to(ScenarioTallies& tallies,
                           ResidentHistories const& histories) const
{
    for (std::size_t i = 0; i < reference::place_count; ++i) {
        reference::PlaceIndex const place(i);
        auto const code = code_of(place);
        for (std::size_t h = 0; h < history_count_; ++h) {
            auto const history = histories.cells(HistoryIndex(h));
            Count residents = 0;
            for (std::size_t year = 0; year < year_count_; ++year) {
                auto const at = this->row(code, year) + h;
                auto const& cell = history[year];
                residents += moves_[at];
                if (cell.band != BandIndex() &&
                    (residents != 0 || deaths_[at] != 0)) {
                    count_residents(
                        cell.sex, cell.age_group, residents, deaths_[at],
                        CellAdder(tallies,
                                  {ScenarioPlan::population_slot, cell.band,
                                   static_cast<int>(year), place}));
                }
            }
        }
    }
}

}  // namespace samspil::count
