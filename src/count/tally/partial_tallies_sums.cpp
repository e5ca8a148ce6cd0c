#include <array>
#include <bit>
#include <cstdint>

#include "base/for_each_bit.hpp"
#include "count/tally/partial_tallies.hpp"

namespace samspil::count {
namespace {

using cubes::CubeId;
using cubes::Family;

//! The cells of one slot, band, year and place, added to for a class: in each
//! of the groups that it is in.
class ClassCells
{
  public:
    ClassCells(ScenarioTallies& tallies, std::size_t slot, int band, int year,
               reference::PlaceIndex place)
        : tallies_(tallies),
          slot_(slot),
          band_(band),
          year_(year),
          place_(place)
    {
    }

    void set_class(PersonClass person_class, bool is_recipient)
    {
        groups_ = groups_of_class(person_class, is_recipient);
    }

    //! A row of cells of a cube without groups.
    template <class Counts>
    void add(CubeId id, Counts const& counts)
    {
        this->add_at(id, 0, counts);
    }
    //! A row of cells in each group.
    template <class Counts>
    void add_to_groups(CubeId id, Counts const& counts)
    {
        base::for_each_bit(groups_, [&](std::size_t group) {
            this->add_at(id, group * counts.size(), counts);
        });
    }

  private:
    template <class Counts>
    void add_at(CubeId id, std::size_t first, Counts const& counts)
    {
        auto const cells =
            tallies_.cells(slot_, band_, id, year_, place_).subspan(first);
        for (std::size_t i = 0; i < counts.size(); ++i) {
            cells[i] += counts[i];
        }
    }

    ScenarioTallies& tallies_;
    std::size_t slot_;
    int band_;
    int year_;
    reference::PlaceIndex place_;
    method::GroupMask groups_ = 0;  //!< of the class at hand
};

template <class T>
std::array<std::int64_t, 1> one(T count)
{
    return {std::int64_t{count}};
}

//! Whether nothing was counted in a row, as in most of small places. Where a
//! row has persons, nothing else is counted without them.
template <class Row>
bool is_empty(Row const& row)
{
    if constexpr (requires { row.persons.persons; }) {
        return is_empty(row.persons.persons);
    } else {
        static_assert(sizeof(Row) % sizeof(std::uint32_t) == 0);
        std::uint32_t any = 0;
        for (auto const word : std::bit_cast<std::array<
                 std::uint32_t, sizeof(Row) / sizeof(std::uint32_t)>>(row)) {
            any |= word;
        }
        return any == 0;
    }
}

void add_to(ClassCells cells, PersonCounts const& atoms)
{
    cells.add_to_groups(CubeId::persons, atoms.persons);
    cells.add_to_groups(CubeId::persons_by_diagnosis, atoms.diagnoses);
    cells.add_to_groups(CubeId::deaths, atoms.deaths);
}

void add_to(ClassCells cells, ReceivedCounts const& atoms)
{
    std::array<std::int64_t, levels> by_level{};
    std::array<std::int64_t, target_groups> by_target{};
    for (std::size_t target = 0; target < target_groups; ++target) {
        for (std::size_t level = 0; level < levels; ++level) {
            auto const count =
                atoms.by_target_group_level[target * levels + level];
            by_level[level] += count;
            by_target[target] += count;
        }
    }
    cells.add_to_groups(CubeId::persons_by_level, by_level);
    cells.add_to_groups(CubeId::persons_by_intervention, atoms.by_intervention);
    cells.add_to_groups(CubeId::persons_by_target_group, by_target);
    cells.add_to_groups(CubeId::persons_by_target_group_level,
                        atoms.by_target_group_level);
    cells.add(CubeId::overlap_by_level_diagnosis, atoms.by_level_diagnosis);
}

void add_to(ClassCells cells, StayCounts const& atoms)
{
    cells.add_to_groups(CubeId::stays, atoms.stays);
    cells.add_to_groups(CubeId::persons_with_stays, atoms.persons);
    cells.add_to_groups(CubeId::acute_stays, one(atoms.acute));
    cells.add_to_groups(CubeId::bed_minutes, one(atoms.bed_minutes));
    cells.add_to_groups(CubeId::admitted_persons, one(atoms.admitted));
}

void add_to(ClassCells cells, ReadmissionCounts const& atoms)
{
    cells.add_to_groups(CubeId::readmissions, atoms.admissions);
    cells.add_to_groups(CubeId::readmission_persons, atoms.persons);
}

void add_to(ClassCells cells, OverlapStayCounts const& atoms)
{
    cells.add(CubeId::overlap_stays_by_level, atoms.stays);
    cells.add(CubeId::overlap_persons_with_stays_by_level, atoms.persons);
}

void add_to(ClassCells cells, RecipientCounts const& atoms)
{
    cells.add(CubeId::recipients_by_target_group_intervention,
              atoms.by_target_intervention);
    cells.add(CubeId::recipients_by_level_age, atoms.by_level_age);
    cells.add(CubeId::recipient_deaths_by_level_age, atoms.deaths_by_level_age);
}

void add_to(ClassCells cells, AgreementCounts const& atoms)
{
    cells.add(CubeId::municipality_agreement, atoms.counts);
}

}  // namespace

//! Adds what \p part takes of each row to the slot's cells.
template <class Row, class Part>
void PartialTallies::add_rows(std::vector<Row> const& rows, Part&& part,
                              ScenarioTallies& tallies, std::size_t slot) const
{
    auto const places = reference::place_count * band_count_ * year_count_;
    auto const classes = rows.size() / places;  // none if there are no rows
    bool const is_recipient =
        plan_.slots()[slot].municipality != TallySlot::only_others;
    for (std::size_t i = 0; i < places && classes > 0; ++i) {
        auto const year = i % year_count_;
        auto const band = i / year_count_ % band_count_;
        auto const place = i / year_count_ / band_count_;
        ClassCells cells(tallies, slot, static_cast<int>(band),
                         static_cast<int>(year), reference::PlaceIndex(place));
        for (std::size_t one_class = 0; one_class < classes; ++one_class) {
            auto const& row = rows[i * classes + one_class];
            if (!is_empty(row)) {
                cells.set_class(one_class, is_recipient);
                part(row, cells);
            }
        }
    }
}

void PartialTallies::add_to(ScenarioTallies& tallies, std::size_t slot) const
{
    auto const& [family, municipality, variant] = plan_.slots()[slot];
    auto const add = [&](auto const& rows, auto const& part) {
        this->add_rows(rows, part, tallies, slot);
    };
    auto const add_own = [&](auto const& blocks) {
        for (auto const& block : blocks) {
            if (block.slot == slot) {
                add(block.rows, [](auto const& row, ClassCells cells) {
                    count::add_to(cells, row);
                });
            }
        }
    };
    //! from the rows of persons who are in these groups() where they count
    auto const add_shared = [&, wanted = municipality](std::size_t groups,
                                                       auto const& part) {
        for (auto const& block : others_) {
            if (block.municipality == wanted && block.groups == groups) {
                add(block.rows, part);
            }
        }
        for (auto const& block : recipients_) {
            if (block.municipality == wanted && block.groups == groups) {
                add(block.rows, part);
            }
        }
    };
    switch (family) {
        case Family::population:
            add(agreements_, [](auto const& row, ClassCells cells) {
                count::add_to(cells, row);
            });
            break;
        case Family::recipients:
            add_own(received_);
            break;
        case Family::persons:
            add_shared(variant, [](auto const& row, ClassCells cells) {
                count::add_to(cells, row.persons);
                if constexpr (requires { row.received; }) {
                    count::add_to(cells, row.received);
                }
            });
            break;
        case Family::overlap_stays:
            add_own(own_overlap_stays_);
            add_shared(this->groups_of_use(municipality, variant),
                       [](auto const& row, ClassCells cells) {
                           if constexpr (requires { row.overlap_stays; }) {
                               count::add_to(cells, row.overlap_stays);
                           }
                       });
            break;
        case Family::stays:
            add_own(own_stays_);
            add_shared(plan_.group_stays()[variant].groups,
                       [](auto const& row, ClassCells cells) {
                           count::add_to(cells, row.stays);
                       });
            break;
        case Family::readmissions:
            add_own(own_readmissions_);
            add_shared(plan_.group_readmissions()[variant].groups,
                       [](auto const& row, ClassCells cells) {
                           count::add_to(cells, row.readmissions);
                       });
            break;
    }
}

}  // namespace samspil::count
