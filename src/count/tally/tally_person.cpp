#include "count/tally/tally_person.hpp"

#include "base/for_each_bit.hpp"

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

//! The cells of one slot, band, year and place.
template <class Sink>
class Cells
{
  public:
    Cells(Sink& sink, std::size_t slot, int band, int year_index,
          reference::PlaceIndex place)
        : sink_(sink),
          slot_(slot),
          band_(band),
          year_index_(year_index),
          place_(place)
    {
    }

    void add(CubeId id, std::size_t cell, std::int64_t count = 1)
    {
        sink_.add(slot_, band_, id, year_index_, place_, cell, count);
    }

  private:
    Sink& sink_;                   //!< what is added to
    std::size_t slot_;             //!< of the plan
    int band_;                     //!< of the person's age
    int year_index_;               //!< of the person's year
    reference::PlaceIndex place_;  //!< where the person counts
};

template <class Sink>
void add_population(PersonYear const& person, Cells<Sink> cells)
{
    cells.add(CubeId::population,
              index_of(person.sex) * age_groups + person.age_group);
    if (person.dies) {
        cells.add(CubeId::population_deaths, person.age_group);
    }
}

template <class Sink>
void add_agreement(method::MunicipalityAgreement const& agreement,
                   Cells<Sink> cells)
{
    for (std::size_t pair = 0; pair < agreement.agreeing.size(); ++pair) {
        cells.add(CubeId::municipality_agreement, pair * 2,
                  agreement.observations);
        cells.add(CubeId::municipality_agreement, pair * 2 + 1,
                  agreement.agreeing[pair]);
    }
}

//! The cubes that are of recipients, whatever else they are.
template <class Sink>
void add_recipient(PersonYear const& person, Cells<Sink> cells)
{
    auto const level = index_of(person.received.level);
    auto const target = index_of(person.received.target_group);
    base::for_each_bit(
        person.received.interventions, [&](std::size_t intervention) {
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

template <class Sink>
void add_received(method::RecipientYear const& received, std::size_t group,
                  Cells<Sink>& cells)
{
    auto const level = index_of(received.level);
    auto const target = index_of(received.target_group);
    cells.add(CubeId::persons_by_level, group * levels + level);
    base::for_each_bit(received.interventions, [&](std::size_t intervention) {
        cells.add(CubeId::persons_by_intervention,
                  group * interventions + intervention);
    });
    cells.add(CubeId::persons_by_target_group, group * target_groups + target);
    cells.add(CubeId::persons_by_target_group_level,
              (group * target_groups + target) * levels + level);
}

bool is_in(GroupYear const& groups, reference::Group group)
{
    return (groups.groups >> index_of(group) & 1U) != 0;
}

template <class Sink>
void add_persons(PersonYear const& person, GroupYear const& groups,
                 Cells<Sink> cells)
{
    base::for_each_bit(groups.groups, [&](std::size_t group) {
        cells.add(CubeId::persons,
                  (group * sexes + index_of(person.sex)) * age_groups +
                      person.age_group);
        base::for_each_bit(groups.diagnoses, [&](std::size_t diagnosis) {
            cells.add(CubeId::persons_by_diagnosis,
                      group * diagnosis_groups + diagnosis);
        });
        if (person.received.is_recipient()) {
            add_received(person.received, group, cells);
        }
        if (person.dies) {
            cells.add(CubeId::deaths, group * age_groups + person.age_group);
        }
    });
    if (is_in(groups, reference::Group::overlap)) {
        auto const level = index_of(person.received.level);
        base::for_each_bit(groups.diagnoses, [&](std::size_t diagnosis) {
            cells.add(CubeId::overlap_by_level_diagnosis,
                      level * diagnosis_groups + diagnosis);
        });
    }
}

template <class Sink>
void add_stays(GroupYear const& groups, StayYear const& year, Cells<Sink> cells)
{
    base::for_each_bit(groups.groups, [&](std::size_t group) {
        for (std::size_t kind = 0; kind < stay_kinds; ++kind) {
            if (year.stays[kind] > 0) {
                cells.add(CubeId::stays, group * stay_kinds + kind,
                          year.stays[kind]);
                cells.add(CubeId::persons_with_stays,
                          group * stay_kinds + kind);
            }
        }
        cells.add(CubeId::acute_stays, group, year.acute);
        cells.add(CubeId::bed_minutes, group, year.bed_minutes);
        cells.add(CubeId::admitted_persons, group, year.admitted ? 1 : 0);
    });
}

template <class Sink>
void add_overlap_stays(method::RecipientYear const& received,
                       StayYear const& year, Cells<Sink> cells)
{
    auto const level = index_of(received.level);
    for (std::size_t kind = 0; kind < stay_kinds; ++kind) {
        if (year.stays[kind] > 0) {
            cells.add(CubeId::overlap_stays_by_level, level * stay_kinds + kind,
                      year.stays[kind]);
            cells.add(CubeId::overlap_persons_with_stays_by_level,
                      level * stay_kinds + kind);
        }
    }
}

template <class Sink>
void add_readmissions(GroupYear const& groups, ReadmissionYear const& year,
                      Cells<Sink> cells)
{
    if (year.index == 0) {
        return;
    }
    base::for_each_bit(groups.groups, [&](std::size_t group) {
        cells.add(CubeId::readmissions, group * 2, year.index);
        cells.add(CubeId::readmissions, group * 2 + 1, year.readmitted);
        cells.add(CubeId::readmission_persons, group * 2);
        cells.add(CubeId::readmission_persons, group * 2 + 1,
                  year.readmitted > 0 ? 1 : 0);
    });
}

//! A groups() variant that has the scope of a stays() variant: whether the
//! person is in the overlap group depends on nothing else of it.
std::size_t groups_of_scope(ScenarioPlan const& plan, std::size_t stays)
{
    for (auto const& pair : plan.group_stays()) {
        if (pair.other == stays) {
            return pair.groups;
        }
    }
    return 0;
}

//! One person's year in one slot.
template <class Sink>
void add_to_slot(PersonResults const& person, ScenarioPlan const& plan,
                 TallySlot const& slot, int year_index, Cells<Sink> cells)
{
    auto const& year = person.year(year_index);
    auto const variant = slot.variant;
    bool const is_of_stays = slot.family == cubes::Family::stays ||
                             slot.family == cubes::Family::overlap_stays;
    if ((is_of_stays && !person.has_stays) ||
        (slot.family == cubes::Family::readmissions &&
         !person.has_readmissions)) {
        return;
    }
    switch (slot.family) {
        case cubes::Family::population:
            break;  // of everybody: see tally_person
        case cubes::Family::recipients:
            add_recipient(year, cells);
            break;
        case cubes::Family::persons:
            add_persons(year, person.groups(variant, year_index), cells);
            break;
        case cubes::Family::overlap_stays: {
            auto const& groups =
                person.groups(groups_of_scope(plan, variant), year_index);
            if (is_in(groups, reference::Group::overlap)) {
                add_overlap_stays(year.received,
                                  person.stays(variant, year_index), cells);
            }
            break;
        }
        case cubes::Family::stays: {
            auto const& pair = plan.group_stays()[variant];
            add_stays(person.groups(pair.groups, year_index),
                      person.stays(pair.other, year_index), cells);
            break;
        }
        case cubes::Family::readmissions: {
            auto const& pair = plan.group_readmissions()[variant];
            add_readmissions(person.groups(pair.groups, year_index),
                             person.readmissions(pair.other, year_index),
                             cells);
            break;
        }
    }
}

}  // namespace

template <class Sink>
void tally_person(PersonResults const& person, ScenarioPlan const& plan,
                  Sink& sink)
{
    auto const slots = plan.slots();
    for (int index = 0; index < person.year_count(); ++index) {
        auto const& year = person.year(index);
        if (!year.counts()) {
            continue;
        }
        if (year.is_resident) {
            add_population(year, Cells(sink, ScenarioPlan::population_slot,
                                       year.band, index, year.residence));
        }
        if (year.agreement.observations > 0) {
            add_agreement(year.agreement,
                          Cells(sink, ScenarioPlan::population_slot, year.band,
                                index, year.agreement_place));
        }
        if (!person.is_active) {
            continue;
        }
        bool const is_recipient = year.received.is_recipient();
        for (std::size_t i = 0; i < slots.size(); ++i) {
            auto const municipality = slots[i].municipality;
            bool const is_for_others = municipality == TallySlot::only_others;
            if (is_for_others == is_recipient) {
                continue;
            }
            auto const place = is_for_others
                                   ? year.residence
                                   : person.place(municipality, index);
            add_to_slot(person, plan, slots[i], index,
                        Cells(sink, i, year.band, index, place));
        }
    }
}

template void tally_person(PersonResults const&, ScenarioPlan const&,
                           ScenarioTallies&);
template void tally_person(PersonResults const&, ScenarioPlan const&,
                           Contributions&);

}  // namespace samspil::count
