#include <array>

#include "cubes/figures/figure_list.hpp"

// M9.7 to M9.9: stays, bed days and readmissions.
namespace samspil::cubes::detail {
namespace {

using reference::Group;
using reference::index_of;
using reference::level_labels;
using reference::ReadmissionOutcome;
using reference::stay_kind_labels;
using reference::StayKind;

constexpr std::array ambulatory_kinds{StayKind::ambulatory_physical,
                                      StayKind::out_contact,
                                      StayKind::virtual_contact};
constexpr std::array physical_kinds{StayKind::inpatient,
                                    StayKind::ambulatory_physical};
//! The kinds of the source's figures 4.6 and 6.9.
constexpr std::array contact_type_kinds{StayKind::ambulatory_physical,
                                        StayKind::out_contact};

//! The patients of a figure: a group, or psychiatry without the overlap group.
enum class Patients
{
    overlap,
    other,
    psychiatry
};

constexpr std::string_view name_of(Patients patients)
{
    constexpr std::string_view names[] = {"overlap", "other", "psychiatry"};
    return names[static_cast<std::size_t>(patients)];
}

//! \p of_group gives the sum for a group.
template <class OfGroup>
CellSum sum_for(Patients patients, OfGroup const& of_group)
{
    switch (patients) {
        case Patients::overlap:
            return of_group(Group::overlap);
        case Patients::psychiatry:
            return of_group(Group::psychiatry);
        case Patients::other:
            break;
    }
    return of_group(Group::psychiatry) - of_group(Group::overlap);
}

CellSum persons_of(Patients patients)
{
    return sum_for(patients, members);
}

CellSum stays_of(Patients patients, std::span<StayKind const> kinds)
{
    return sum_for(patients, [&](Group group) {
        CellSum sum;
        for (auto const kind : kinds) {
            sum += CellSum::cell(CubeId::stays, group, kind);
        }
        return sum;
    });
}

CellSum stays_of(Patients patients, StayKind kind)
{
    return stays_of(patients, std::span(&kind, 1));
}

std::string_view label_of(StayKind kind)
{
    return stay_kind_labels[index_of(kind)];
}

constexpr std::array all_kinds{
    StayKind::inpatient, StayKind::ambulatory_physical, StayKind::out_contact,
    StayKind::virtual_contact};

void add_overlap_parts(FigureList& list)
{
    std::string const id = "overlap_part_of_stays";
    auto const add = [&](std::string_view kind,
                         std::span<StayKind const> kinds) {
        list.add_percent(dotted(id, kind), stays_of(Patients::overlap, kinds),
                         stays_of(Patients::psychiatry, kinds));
    };
    for (auto const& kind : all_kinds) {
        add(label_of(kind), std::span(&kind, 1));
    }
    add("ambulatory", ambulatory_kinds);
    add("physical", physical_kinds);
    list.add_percent("overlap_part_of_bed_days",
                     CellSum::cell(CubeId::bed_minutes, Group::overlap),
                     CellSum::cell(CubeId::bed_minutes, Group::psychiatry));
}

void add_stays_per_person(FigureList& list)
{
    for (auto const patients : {Patients::overlap, Patients::other}) {
        auto const id = dotted("stays_per_person", name_of(patients));
        auto const persons = persons_of(patients);
        for (auto const kind : all_kinds) {
            list.add_per_person(dotted(id, label_of(kind)),
                                stays_of(patients, kind), persons);
        }
        list.add_per_person(dotted(id, "ambulatory"),
                            stays_of(patients, ambulatory_kinds), persons);
        list.add_per_person(dotted(id, "physical"),
                            stays_of(patients, physical_kinds), persons);
    }
    for (std::size_t level = 0; level < level_labels.size(); ++level) {
        for (auto const kind : all_kinds) {
            list.add_per_person(
                dotted(dotted("stays_per_person.level", level_labels[level]),
                       label_of(kind)),
                CellSum::cell(CubeId::overlap_stays_by_level, level, kind),
                CellSum::cell(CubeId::persons_by_level, Group::overlap, level));
        }
    }
}

//! The share of each of some kinds in all of these kinds, for the overlap group
//! and other patients.
void add_kind_mix(FigureList& list, std::string const& id,
                  std::span<StayKind const> kinds)
{
    for (auto const patients : {Patients::overlap, Patients::other}) {
        for (auto const kind : kinds) {
            list.add_percent(
                dotted(dotted(id, name_of(patients)), label_of(kind)),
                stays_of(patients, kind), stays_of(patients, kinds));
        }
    }
}

constexpr std::array all_patients{Patients::overlap, Patients::other,
                                  Patients::psychiatry};

void add_admission_shares(FigureList& list)
{
    for (auto const patients : all_patients) {
        list.add_percent(dotted("acute_share", name_of(patients)),
                         sum_for(patients,
                                 [](Group group) {
                                     return CellSum::cell(CubeId::acute_stays,
                                                          group);
                                 }),
                         stays_of(patients, StayKind::inpatient));
    }
    for (auto const patients : all_patients) {
        list.add_percent(dotted("admitted_share", name_of(patients)),
                         sum_for(patients,
                                 [](Group group) {
                                     return CellSum::cell(
                                         CubeId::admitted_persons, group);
                                 }),
                         persons_of(patients));
    }
}

void add_readmissions(FigureList& list)
{
    auto const sum = [](Patients patients, ReadmissionOutcome outcome) {
        return sum_for(patients, [&](Group group) {
            return CellSum::cell(CubeId::readmissions, group, outcome);
        });
    };
    for (auto const patients : all_patients) {
        list.add_percent(dotted("readmission", name_of(patients)),
                         sum(patients, ReadmissionOutcome::readmitted),
                         sum(patients, ReadmissionOutcome::index));
    }
}

}  // namespace

void add_stay_figures(FigureList& list)
{
    add_overlap_parts(list);
    add_stays_per_person(list);
    add_kind_mix(list, "contact_type_mix", contact_type_kinds);
    add_admission_shares(list);
    add_kind_mix(list, "ambulatory_mix", ambulatory_kinds);
    add_readmissions(list);
}

}  // namespace samspil::cubes::detail
