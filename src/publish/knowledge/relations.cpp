#include "publish/knowledge/relations.hpp"

#include <array>
#include <utility>

#include "reference/labels.hpp"

namespace samspil::publish {
namespace {

using cubes::CellSum;
using cubes::CubeId;
using reference::AgreementOutcome;
using reference::DiagnosisGroup;
using reference::Group;
using reference::Intervention;
using reference::Level;
using reference::ReadmissionOutcome;
using reference::StayKind;

constexpr auto levels = reference::level_labels.size();
constexpr auto targets = reference::target_group_labels.size();
constexpr auto interventions = reference::intervention_labels.size();
constexpr auto diagnoses = reference::diagnosis_group_labels.size();
constexpr auto kinds = reference::stay_kind_labels.size();
constexpr auto pairs = reference::pair_labels.size();

constexpr std::array all_groups{Group::psychiatry, Group::recipients,
                                Group::overlap, Group::diagnosed,
                                Group::diagnosed_recipients};
//! Groups that are part of another one.
constexpr std::array nested_groups{
    std::pair{Group::psychiatry, Group::overlap},
    std::pair{Group::recipients, Group::overlap},
    std::pair{Group::diagnosed, Group::diagnosed_recipients},
    std::pair{Group::recipients, Group::diagnosed_recipients}};

class Relations
{
  public:
    void equal(CellSum whole, CellSum parts)
    {
        all_.push_back({std::move(whole), std::move(parts), true});
    }
    void at_most(CellSum part, CellSum whole)
    {
        all_.push_back({std::move(whole), std::move(part), false});
    }
    std::vector<Relation> take() { return std::move(all_); }

  private:
    std::vector<Relation> all_;
};

//! The sum of \p of(i) for i below \p count.
template <class Of>
CellSum sum_over(std::size_t count, Of const& of)
{
    CellSum sum;
    for (std::size_t i = 0; i < count; ++i) {
        sum += of(i);
    }
    return sum;
}

CellSum persons(Group group)
{
    return CellSum::total(CubeId::persons, group);
}
CellSum at_level(Group group, std::size_t level)
{
    return CellSum::cell(CubeId::persons_by_level, group, level);
}
CellSum with_intervention(Group group, std::size_t intervention)
{
    return CellSum::cell(CubeId::persons_by_intervention, group, intervention);
}
CellSum with_target(Group group, std::size_t target)
{
    return CellSum::cell(CubeId::persons_by_target_group, group, target);
}
CellSum with_target_at_level(Group group, std::size_t target, std::size_t level)
{
    return CellSum::cell(CubeId::persons_by_target_group_level, group, target,
                         level);
}
CellSum with_target_and_intervention(std::size_t target,
                                     std::size_t intervention)
{
    return CellSum::cell(CubeId::recipients_by_target_group_intervention,
                         target, intervention);
}
CellSum with_diagnosis(Group group, std::size_t diagnosis)
{
    return CellSum::cell(CubeId::persons_by_diagnosis, group, diagnosis);
}
CellSum dead(Group group)
{
    return CellSum::total(CubeId::deaths, group);
}

//! A person stands once on the axes of level and of target group.
void add_axes_without_overlap(Relations& list)
{
    for (auto const group : all_groups) {
        list.equal(persons(group), sum_over(levels, [&](auto level) {
                       return at_level(group, level);
                   }));
        list.equal(persons(group), sum_over(targets, [&](auto target) {
                       return with_target(group, target);
                   }));
        for (std::size_t level = 0; level < levels; ++level) {
            list.equal(at_level(group, level),
                       sum_over(targets, [&](auto target) {
                           return with_target_at_level(group, target, level);
                       }));
        }
        for (std::size_t target = 0; target < targets; ++target) {
            list.equal(with_target(group, target),
                       sum_over(levels, [&](auto level) {
                           return with_target_at_level(group, target, level);
                       }));
        }
    }
    for (std::size_t i = 0; i < interventions; ++i) {
        list.equal(with_intervention(Group::recipients, i),
                   sum_over(targets, [&](auto target) {
                       return with_target_and_intervention(target, i);
                   }));
    }
}

//! Long-term residential places are an intervention and the highest level.
void add_long_term_residential(Relations& list)
{
    auto const intervention =
        reference::index_of(Intervention::long_term_residential);
    auto const level = reference::index_of(Level::long_term_residential);
    for (auto const group : all_groups) {
        list.equal(with_intervention(group, intervention),
                   at_level(group, level));
    }
    for (std::size_t target = 0; target < targets; ++target) {
        list.equal(with_target_and_intervention(target, intervention),
                   with_target_at_level(Group::recipients, target, level));
    }
}

//! The same counts in cubes with further axes.
void add_crosses(Relations& list)
{
    for (std::size_t d = 0; d < diagnoses; ++d) {
        list.equal(with_diagnosis(Group::overlap, d),
                   sum_over(levels, [&](auto level) {
                       return CellSum::cell(CubeId::overlap_by_level_diagnosis,
                                            level, d);
                   }));
    }
    for (std::size_t level = 0; level < levels; ++level) {
        list.equal(at_level(Group::recipients, level),
                   CellSum::total(CubeId::recipients_by_level_age, level));
    }
    list.equal(dead(Group::recipients), sum_over(levels, [&](auto level) {
                   return CellSum::total(CubeId::recipient_deaths_by_level_age,
                                         level);
               }));
    for (std::size_t kind = 0; kind < kinds; ++kind) {
        list.equal(CellSum::cell(CubeId::stays, Group::overlap, kind),
                   sum_over(levels, [&](auto level) {
                       return CellSum::cell(CubeId::overlap_stays_by_level,
                                            level, kind);
                   }));
    }
    auto const observations = [](std::size_t pair) {
        return CellSum::cell(CubeId::municipality_agreement, pair,
                             AgreementOutcome::observations);
    };
    for (std::size_t pair = 1; pair < pairs; ++pair) {
        list.equal(observations(0), observations(pair));
    }
}

//! With lookback 0 the diagnosed are the patients without `none` (M3.4).
void add_diagnosed_patients(Relations& list)
{
    auto const none = reference::index_of(DiagnosisGroup::none);
    list.equal(
        persons(Group::psychiatry),
        persons(Group::diagnosed) + with_diagnosis(Group::psychiatry, none));
    list.equal(persons(Group::overlap),
               persons(Group::diagnosed_recipients) +
                   with_diagnosis(Group::overlap, none));
}

//! A count of a group that is part of another one, and of those who are not in
//! it, for every cell that both groups have.
void add_nested_groups(Relations& list)
{
    for (auto const& spec : cubes::catalogue) {
        if (!spec.has_groups()) {
            continue;
        }
        auto const cells = spec.cells_of_group();
        auto const cell = [&](Group group, std::size_t i) {
            return CellSum::at(
                {spec.id, static_cast<std::uint16_t>(
                              reference::index_of(group) * cells + i)});
        };
        for (auto const& [whole, part] : nested_groups) {
            for (std::size_t i = 0; i < cells; ++i) {
                list.at_most(cell(part, i), cell(whole, i));
            }
        }
    }
}

/*!
 * A part that is counted in each group is at most its whole, in each group and
 * among those of a group who are not in the group inside it.
 */
template <class Part, class Whole>
void add_in_groups(Relations& list, Part const& part, Whole const& whole)
{
    for (auto const group : all_groups) {
        list.at_most(part(group), whole(group));
    }
    for (auto const& [outer, inner] : nested_groups) {
        list.at_most(part(outer) - part(inner), whole(outer) - whole(inner));
    }
}

void add_parts_of_groups(Relations& list)
{
    for (std::size_t d = 0; d < diagnoses; ++d) {
        add_in_groups(
            list, [&](Group group) { return with_diagnosis(group, d); },
            persons);
    }
    for (std::size_t i = 0; i < interventions; ++i) {
        add_in_groups(
            list, [&](Group group) { return with_intervention(group, i); },
            persons);
    }
    for (auto const& [whole, part] : nested_groups) {
        list.at_most(persons(part), persons(whole));
        list.at_most(dead(part), dead(whole));
    }
    add_in_groups(list, dead, persons);
    add_in_groups(
        list,
        [](Group group) {
            return CellSum::cell(CubeId::admitted_persons, group);
        },
        persons);
    add_in_groups(
        list,
        [](Group group) { return CellSum::cell(CubeId::acute_stays, group); },
        [](Group group) {
            return CellSum::cell(CubeId::stays, group, StayKind::inpatient);
        });
    auto const readmissions = [](ReadmissionOutcome outcome) {
        return [=](Group group) {
            return CellSum::cell(CubeId::readmissions, group, outcome);
        };
    };
    add_in_groups(list, readmissions(ReadmissionOutcome::readmitted),
                  readmissions(ReadmissionOutcome::index));
}

void add_parts_of_levels(Relations& list)
{
    for (std::size_t level = 0; level < levels; ++level) {
        for (std::size_t d = 0; d < diagnoses; ++d) {
            list.at_most(
                CellSum::cell(CubeId::overlap_by_level_diagnosis, level, d),
                at_level(Group::overlap, level));
        }
        list.at_most(
            CellSum::total(CubeId::recipient_deaths_by_level_age, level),
            at_level(Group::recipients, level));
    }
    for (std::size_t target = 0; target < targets; ++target) {
        for (std::size_t i = 0; i < interventions; ++i) {
            list.at_most(with_target_and_intervention(target, i),
                         with_target(Group::recipients, target));
        }
    }
}

//! The interventions of a level (M5.1).
struct InterventionsOfLevel
{
    Level level;
    std::vector<Intervention> interventions;
};

std::vector<InterventionsOfLevel> const& interventions_of_levels()
{
    static std::vector<InterventionsOfLevel> const all{
        {Level::other, {Intervention::companion, Intervention::other}},
        {Level::activity_services,
         {Intervention::sheltered_employment,
          Intervention::activity_and_social}},
        {Level::support_own_home, {Intervention::support_own_home}},
        {Level::temporary_residential, {Intervention::temporary_residential}}};
    return all;
}

/*!
 * Who is at a level has one of the level's interventions; who has one of them
 * is at that level or above (M5.1, M5.4).
 *
 * \param with    counts those with an intervention.
 * \param at      counts those at a level.
 */
template <class With, class At>
void add_interventions_of_levels(Relations& list, With const& with,
                                 At const& at)
{
    for (auto const& [level, of_level] : interventions_of_levels()) {
        CellSum any;
        CellSum at_or_above;
        for (auto i = reference::index_of(level); i < levels; ++i) {
            at_or_above += at(i);
        }
        for (auto const intervention : of_level) {
            auto const one = with(reference::index_of(intervention));
            list.at_most(one, at_or_above);
            any += one;
        }
        list.at_most(at(reference::index_of(level)), any);
    }
}

void add_interventions_of_levels(Relations& list)
{
    for (auto const group : {Group::recipients, Group::overlap}) {
        add_interventions_of_levels(
            list, [&](std::size_t i) { return with_intervention(group, i); },
            [&](std::size_t level) { return at_level(group, level); });
    }
    for (std::size_t target = 0; target < targets; ++target) {
        add_interventions_of_levels(
            list,
            [&](std::size_t i) {
                return with_target_and_intervention(target, i);
            },
            [&](std::size_t level) {
                return with_target_at_level(Group::recipients, target, level);
            });
    }
}

void add_agreement(Relations& list)
{
    for (std::size_t pair = 0; pair < pairs; ++pair) {
        list.at_most(CellSum::cell(CubeId::municipality_agreement, pair,
                                   AgreementOutcome::agreeing),
                     CellSum::cell(CubeId::municipality_agreement, pair,
                                   AgreementOutcome::observations));
    }
}

}  // namespace

std::vector<Relation> reader_relations(bool has_lookback)
{
    Relations list;
    add_axes_without_overlap(list);
    add_long_term_residential(list);
    add_crosses(list);
    if (!has_lookback) {
        add_diagnosed_patients(list);
    }
    add_nested_groups(list);
    add_parts_of_groups(list);
    add_parts_of_levels(list);
    add_interventions_of_levels(list);
    add_agreement(list);
    return list.take();
}

}  // namespace samspil::publish
