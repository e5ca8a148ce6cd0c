// From rows of classes to the cells of groups.

#include <cstddef>

#include "base/for_each_bit.hpp"
#include "count/tally/partial_tallies.hpp"
#include "count/tally/person_class.hpp"

namespace samspil::count {
namespace {

using cubes::CubeId;
using cubes::Family;

//! Whether nothing was counted in a row, as in most rows of small places. In a
//! row that has persons, nothing is counted without them.
template <class Row>
bool is_empty(Row const& row)
{
    if constexpr (requires { row.persons; }) {
        CubeCounts<CubeId::persons> const& persons = row.persons;
        return persons.is_empty();
    } else {
        return row.is_empty();
    }
}

//! Adds the counts of a class to the cells of each of its groups, or to those
//! of a cube without groups.
template <class Counts>
void add_counts(Counts const& counts, method::GroupMask groups,
                TallyPosition const& position, ScenarioTallies& tallies)
{
    counts.for_each_cube([&](CubeId id, auto const& of_class) {
        auto const cells = tallies.cells(position, id);
        auto const add_at = [&](std::size_t first) {
            for (std::size_t i = 0; i < of_class.size(); ++i) {
                cells[first + i] += of_class[i];
            }
        };
        if (cubes::cube(id).has_groups()) {
            base::for_each_bit(groups, [&](std::size_t group) {
                add_at(group * of_class.size());
            });
        } else {
            add_at(0);
        }
    });
}

}  // namespace

//! Adds the counts of one family in each row to the slot's cells.
//! \p family_of returns them.
template <class Row, class FamilyOf>
void PartialTallies::add_rows(std::vector<Row> const& rows,
                              FamilyOf const& family_of,
                              ScenarioTallies& tallies, SlotIndex slot) const
{
    auto const classes = rows.size() / this->row_count();
    bool const is_recipient =
        plan_.slots()[slot.index()].municipality != TallySlot::only_others;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (is_empty(rows[i])) {
            continue;
        }
        auto const position = i / classes;
        add_counts(
            family_of(rows[i]), groups_of_class(i % classes, is_recipient),
            {slot, BandIndex(position / year_count_ % band_count_),
             static_cast<int>(position % year_count_),
             reference::PlaceIndex(position / year_count_ / band_count_)},
            tallies);
    }
}

void PartialTallies::add_to(ScenarioTallies& tallies, SlotIndex slot) const
{
    auto const& [family, municipality, variant] = plan_.slots()[slot.index()];
    auto const add_own = [&](auto const& blocks) {
        for (auto const& block : blocks) {
            if (block.slot == slot) {
                this->add_rows(
                    block.rows,
                    [](auto const& row) -> auto const& { return row; }, tallies,
                    slot);
            }
        }
    };
    //! From the rows of persons who are in these groups() where the slot counts
    //! them.
    auto const add_shared = [&, wanted = municipality](auto const& blocks,
                                                       std::size_t groups,
                                                       auto const& family_of) {
        for (auto const& block : blocks) {
            if (block.municipality == wanted && block.groups == groups) {
                this->add_rows(block.rows, family_of, tallies, slot);
            }
        }
    };
    auto const add_shared_by_all = [&](std::size_t groups,
                                       auto const& family_of) {
        add_shared(others_, groups, family_of);
        add_shared(recipients_, groups, family_of);
    };
    switch (family) {
        case Family::population:
            break;  // ResidentCounter
        case Family::agreement:
            this->add_rows(
                agreements_, [](auto const& row) -> auto const& { return row; },
                tallies, slot);
            break;
        case Family::recipients:
            add_own(any_recipients_);
            break;
        case Family::persons:
            add_shared_by_all(
                variant,
                [](auto const& row) -> auto const& { return row.persons; });
            break;
        case Family::received:
            add_shared(
                recipients_, variant,
                [](auto const& row) -> auto const& { return row.received; });
            break;
        case Family::overlap_stays:
            add_own(own_overlap_stays_);
            add_shared(
                recipients_, plan_.groups_with(municipality, variant),
                [](auto const& row) -> auto const& {
                    return row.overlap_stays;
                });
            break;
        case Family::stays:
            add_own(own_stays_);
            add_shared_by_all(
                plan_.group_stays()[variant].groups,
                [](auto const& row) -> auto const& { return row.stays; });
            break;
        case Family::readmissions:
            add_own(own_readmissions_);
            add_shared_by_all(
                plan_.group_readmissions()[variant].groups, [
                ](auto const& row) -> auto const& { return row.readmissions; });
            break;
    }
}

}  // namespace samspil::count
