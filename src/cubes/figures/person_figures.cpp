#include <array>

#include "cubes/figures/figure_list.hpp"

// M9.1 to M9.6: who is in the groups, and what they receive.
namespace samspil::cubes::detail {
namespace {

using reference::diagnosis_group_labels;
using reference::Group;
using reference::intervention_labels;
using reference::level_labels;
using reference::target_group_labels;

//! The two groups for which there is a mix of interventions.
struct NamedGroup
{
    Group group;
    std::string_view name;
};
constexpr std::array mix_groups{NamedGroup{Group::overlap, "overlap"},
                                NamedGroup{Group::recipients, "recipients"}};

//! For each label of an axis: the share of the overlap group in another group.
//! \p by is a cube [group, axis].
void add_overlap_part(FigureList& list, std::string const& id, CubeId by,
                      std::span<std::string_view const> labels, Group whole)
{
    for (std::size_t i = 0; i < labels.size(); ++i) {
        list.add_percent(dotted(id, labels[i]),
                         CellSum::cell(by, Group::overlap, i),
                         CellSum::cell(by, whole, i));
    }
}

//! For each label of an axis: its share in a group. \p by is a cube
//! [group, axis].
void add_mix(FigureList& list, std::string const& id, CubeId by,
             std::span<std::string_view const> labels, Group group)
{
    for (std::size_t i = 0; i < labels.size(); ++i) {
        list.add_percent(dotted(id, labels[i]), CellSum::cell(by, group, i),
                         members(group));
    }
}

void add_overlap_shares(FigureList& list)
{
    list.add_percent("overlap_of_psychiatry", members(Group::overlap),
                     members(Group::psychiatry));
    add_overlap_part(list, "overlap_of_psychiatry.diagnosis",
                     CubeId::persons_by_diagnosis, diagnosis_group_labels,
                     Group::psychiatry);
    list.add_percent("overlap_of_recipients", members(Group::overlap),
                     members(Group::recipients));
    add_overlap_part(list, "overlap_of_recipients.level",
                     CubeId::persons_by_level, level_labels, Group::recipients);
    add_overlap_part(list, "overlap_of_recipients.intervention",
                     CubeId::persons_by_intervention, intervention_labels,
                     Group::recipients);
    add_overlap_part(list, "overlap_of_recipients.target_group",
                     CubeId::persons_by_target_group, target_group_labels,
                     Group::recipients);
}

void add_population_shares(FigureList& list)
{
    auto const population = CellSum::total(CubeId::population);
    list.add_per_1000("overlap_per_1000_adults", members(Group::overlap),
                      population);
    list.add_per_1000("psychiatry_per_1000_adults", members(Group::psychiatry),
                      population);
    list.add_per_1000("recipients_per_1000_adults", members(Group::recipients),
                      population);
}

void add_diagnoses(FigureList& list)
{
    add_mix(list, "diagnosis_mix.overlap", CubeId::persons_by_diagnosis,
            diagnosis_group_labels, Group::overlap);
    add_mix(list, "diagnosis_mix.psychiatry", CubeId::persons_by_diagnosis,
            diagnosis_group_labels, Group::psychiatry);
    for (std::size_t level = 0; level < level_labels.size(); ++level) {
        for (std::size_t i = 0; i < diagnosis_group_labels.size(); ++i) {
            list.add_percent(
                dotted(dotted("diagnosis_by_level", level_labels[level]),
                       diagnosis_group_labels[i]),
                CellSum::cell(CubeId::overlap_by_level_diagnosis, level, i),
                CellSum::cell(CubeId::persons_by_level, Group::overlap, level));
        }
    }
}

void add_intervention_mixes(FigureList& list)
{
    for (auto const& [group, name] : mix_groups) {
        add_mix(list, dotted("level_mix", name), CubeId::persons_by_level,
                level_labels, group);
    }
    for (auto const& [group, name] : mix_groups) {
        add_mix(list, dotted("intervention_mix", name),
                CubeId::persons_by_intervention, intervention_labels, group);
    }
    for (auto const& [group, name] : mix_groups) {
        add_mix(list, dotted("target_group_mix", name),
                CubeId::persons_by_target_group, target_group_labels, group);
    }
    for (auto const& [group, name] : mix_groups) {
        list.add_percent(dotted(dotted("level_mix", name), "residential"),
                         at_residential_level(group), members(group));
    }
}

void add_target_groups(FigureList& list)
{
    for (auto const& [group, name] : mix_groups) {
        for (std::size_t target = 0; target < target_group_labels.size();
             ++target) {
            for (std::size_t level = 0; level < level_labels.size(); ++level) {
                list.add_percent(
                    dotted(dotted(dotted("level_by_target_group", name),
                                  target_group_labels[target]),
                           level_labels[level]),
                    CellSum::cell(CubeId::persons_by_target_group_level, group,
                                  target, level),
                    CellSum::cell(CubeId::persons_by_target_group, group,
                                  target));
            }
        }
    }
    for (std::size_t i = 0; i < intervention_labels.size(); ++i) {
        for (std::size_t target = 0; target < target_group_labels.size();
             ++target) {
            list.add_percent(
                dotted(dotted("target_group_of_intervention",
                              intervention_labels[i]),
                       target_group_labels[target]),
                CellSum::cell(CubeId::recipients_by_target_group_intervention,
                              target, i),
                CellSum::cell(CubeId::persons_by_intervention,
                              Group::recipients, i));
        }
    }
}

}  // namespace

void add_person_figures(FigureList& list)
{
    add_overlap_shares(list);
    add_population_shares(list);
    add_diagnoses(list);
    add_intervention_mixes(list);
    add_target_groups(list);
}

}  // namespace samspil::cubes::detail
