#include "count/tally_person_year.hpp"

#include <bit>

namespace samspil::count {
namespace {

using cubes::CubeId;
using reference::index_of;

constexpr std::size_t age_groups = reference::age_group_labels.size();
constexpr std::size_t sexes = reference::sex_labels.size();
constexpr std::size_t diagnosis_groups =
    reference::diagnosis_group_labels.size();
constexpr std::size_t levels = reference::level_labels.size();
constexpr std::size_t interventions = reference::intervention_labels.size();
constexpr std::size_t target_groups = reference::target_group_labels.size();
constexpr std::size_t stay_kinds = reference::stay_kind_labels.size();

//! Calls \p visit with the index of each bit that is set.
template <class Visit>
void for_each_bit(std::uint32_t mask, Visit&& visit)
{
    for (; mask != 0; mask &= mask - 1) {
        visit(static_cast<std::size_t>(std::countr_zero(mask)));
    }
}

//! The cells of one place and year.
class Cells
{
  public:
    Cells(cubes::PlaceTally& tally, int year_index, reference::PlaceIndex place)
        : tally_(tally), year_index_(year_index), place_(place)
    {
    }

    void add(CubeId id, std::size_t cell, std::int64_t count = 1)
    {
        tally_.cells(id, year_index_, place_)[cell] += count;
    }

  private:
    cubes::PlaceTally& tally_;     //!< all cubes
    int year_index_;               //!< of the person's year
    reference::PlaceIndex place_;  //!< where the person counts
};

void add_population(PersonYear const& person, Cells cells)
{
    cells.add(CubeId::population,
              index_of(person.sex) * age_groups + person.age_group);
    if (person.dies) {
        cells.add(CubeId::population_deaths, person.age_group);
    }
}

void add_received(PersonYear const& person, std::size_t group, Cells& cells)
{
    auto const level = index_of(person.received.level);
    auto const target = index_of(person.received.target_group);
    cells.add(CubeId::persons_by_level, group * levels + level);
    for_each_bit(person.received.interventions, [&](std::size_t intervention) {
        cells.add(CubeId::persons_by_intervention,
                  group * interventions + intervention);
    });
    cells.add(CubeId::persons_by_target_group, group * target_groups + target);
    cells.add(CubeId::persons_by_target_group_level,
              (group * target_groups + target) * levels + level);
}

void add_stays(PersonYear const& person, std::size_t group, Cells& cells)
{
    for (std::size_t kind = 0; kind < stay_kinds; ++kind) {
        if (person.stays[kind] > 0) {
            cells.add(CubeId::stays, group * stay_kinds + kind,
                      person.stays[kind]);
            cells.add(CubeId::persons_with_stays, group * stay_kinds + kind);
        }
    }
    cells.add(CubeId::acute_stays, group, person.acute_stays);
    cells.add(CubeId::bed_minutes, group, person.bed_minutes);
    cells.add(CubeId::admitted_persons, group, person.admitted ? 1 : 0);
    cells.add(CubeId::readmissions, group * 2, person.index_stays);
    cells.add(CubeId::readmissions, group * 2 + 1, person.readmissions);
    cells.add(CubeId::readmission_persons, group * 2,
              person.index_stays > 0 ? 1 : 0);
    cells.add(CubeId::readmission_persons, group * 2 + 1,
              person.readmissions > 0 ? 1 : 0);
}

void add_group(PersonYear const& person, std::size_t group, Cells& cells)
{
    cells.add(
        CubeId::persons,
        (group * sexes + index_of(person.sex)) * age_groups + person.age_group);
    for_each_bit(person.diagnoses, [&](std::size_t diagnosis) {
        cells.add(CubeId::persons_by_diagnosis,
                  group * diagnosis_groups + diagnosis);
    });
    if (person.received.is_recipient()) {
        add_received(person, group, cells);
    }
    add_stays(person, group, cells);
    if (person.dies) {
        cells.add(CubeId::deaths, group * age_groups + person.age_group);
    }
}

//! The cubes that are of recipients, whatever else they are.
void add_recipient(PersonYear const& person, Cells& cells)
{
    auto const level = index_of(person.received.level);
    auto const target = index_of(person.received.target_group);
    for_each_bit(person.received.interventions, [&](std::size_t intervention) {
        cells.add(CubeId::recipients_by_target_group_intervention,
                  target * interventions + intervention);
    });
    cells.add(CubeId::recipients_by_level_age,
              level * age_groups + person.age_group);
    if (person.dies) {
        cells.add(CubeId::recipient_deaths_by_level_age,
                  level * age_groups + person.age_group);
    }
}

//! The cubes that are of the overlap group, by level.
void add_overlap(PersonYear const& person, Cells& cells)
{
    auto const level = index_of(person.received.level);
    for_each_bit(person.diagnoses, [&](std::size_t diagnosis) {
        cells.add(CubeId::overlap_by_level_diagnosis,
                  level * diagnosis_groups + diagnosis);
    });
    for (std::size_t kind = 0; kind < stay_kinds; ++kind) {
        if (person.stays[kind] > 0) {
            cells.add(CubeId::overlap_stays_by_level, level * stay_kinds + kind,
                      person.stays[kind]);
            cells.add(CubeId::overlap_persons_with_stays_by_level,
                      level * stay_kinds + kind);
        }
    }
}

void add_agreement(method::MunicipalityAgreement const& agreement, Cells cells)
{
    for (std::size_t pair = 0; pair < agreement.agreeing.size(); ++pair) {
        cells.add(CubeId::municipality_agreement, pair * 2,
                  agreement.observations);
        cells.add(CubeId::municipality_agreement, pair * 2 + 1,
                  agreement.agreeing[pair]);
    }
}

bool is_in(PersonYear const& person, reference::Group group)
{
    return (person.groups >> index_of(group) & 1U) != 0;
}

}  // namespace

void tally_person_year(PersonYear const& person, int year_index,
                       cubes::PlaceTally& tally)
{
    if (person.is_resident) {
        add_population(person, Cells(tally, year_index, person.residence));
    }
    if (person.groups == 0) {
        return;
    }
    Cells cells(tally, year_index, person.place);
    for_each_bit(person.groups,
                 [&](std::size_t group) { add_group(person, group, cells); });
    if (is_in(person, reference::Group::recipients)) {
        add_recipient(person, cells);
    }
    if (is_in(person, reference::Group::overlap)) {
        add_overlap(person, cells);
    }
    if (person.agreement.observations > 0) {
        add_agreement(person.agreement,
                      Cells(tally, year_index, person.agreement_place));
    }
}

}  // namespace samspil::count
