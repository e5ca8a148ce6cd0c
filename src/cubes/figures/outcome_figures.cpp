#include "cubes/figures/figure_list.hpp"

// M9.10 to M9.13: the diagnosed, growth, deaths, agreement.
namespace samspil::cubes::detail {
namespace {

using reference::age_group_labels;
using reference::AgreementOutcome;
using reference::Group;
using reference::group_labels;
using reference::intervention_labels;
using reference::Level;
using reference::level_labels;
using reference::pair_labels;
using reference::TargetGroup;

void add_diagnosed(FigureList& list)
{
    auto const diagnosed = members(Group::diagnosed);
    std::string const id = "recipients_of_diagnosed";
    list.add_percent(id, members(Group::diagnosed_recipients), diagnosed);
    for (std::size_t i = 0; i < intervention_labels.size(); ++i) {
        list.add_percent(dotted(id + ".intervention", intervention_labels[i]),
                         CellSum::cell(CubeId::persons_by_intervention,
                                       Group::diagnosed_recipients, i),
                         diagnosed);
    }
    list.add({.id = id + ".ratio",
              .unit = FigureUnit::ratio,
              .kind = FigureKind::ratio_of_shares,
              .factor = 1,
              .numerator = members(Group::diagnosed_recipients),
              .denominator = diagnosed,
              .base_numerator = members(Group::recipients),
              .base_denominator = CellSum::total(CubeId::population)});
}

//! Recipients whose target group is mental disorder.
CellSum mental_recipients()
{
    return CellSum::cell(CubeId::persons_by_target_group, Group::recipients,
                         TargetGroup::mental);
}

void add_mental_target(FigureList& list)
{
    std::string const id = "mental_target_mix";
    for (std::size_t i = 0; i < intervention_labels.size(); ++i) {
        list.add_percent(
            dotted(id, intervention_labels[i]),
            CellSum::cell(CubeId::recipients_by_target_group_intervention,
                          TargetGroup::mental, i),
            mental_recipients());
    }
    auto const at_level = [](Level level) {
        return CellSum::cell(CubeId::persons_by_target_group_level,
                             Group::recipients, TargetGroup::mental, level);
    };
    list.add_percent(dotted(id, "residential"),
                     at_level(Level::temporary_residential) +
                         at_level(Level::long_term_residential),
                     mental_recipients());
}

void add_growth(FigureList& list)
{
    auto const add = [&](std::string_view name, CellSum const& count) {
        list.add({.id = dotted("growth", name),
                  .unit = FigureUnit::percent,
                  .kind = FigureKind::growth,
                  .factor = 100,
                  .numerator = count,
                  .denominator = count});
    };
    add("psychiatry", members(Group::psychiatry));
    add("recipients", members(Group::recipients));
    add("overlap", members(Group::overlap));
    add("mental_target", mental_recipients());
}

void add_deaths(FigureList& list)
{
    std::string const id = "deaths_per_1000";
    list.add_per_1000(dotted(id, "population"),
                      CellSum::total(CubeId::population_deaths),
                      CellSum::total(CubeId::population));
    for (std::size_t group = 0; group < group_labels.size(); ++group) {
        list.add_per_1000(dotted(id, group_labels[group]),
                          CellSum::total(CubeId::deaths, group),
                          CellSum::total(CubeId::persons, group));
    }
    for (std::size_t level = 0; level < level_labels.size(); ++level) {
        list.add_per_1000(
            dotted(id + ".level", level_labels[level]),
            CellSum::total(CubeId::recipient_deaths_by_level_age, level),
            CellSum::total(CubeId::recipients_by_level_age, level));
    }
}

//! A group's deaths and persons by age, both sexes together.
std::vector<AgeRate> group_ages(std::size_t group)
{
    std::vector<AgeRate> ages;
    for (std::size_t age = 0; age < age_group_labels.size(); ++age) {
        CellSum persons;
        for (std::size_t sex = 0; sex < reference::sex_labels.size(); ++sex) {
            persons += CellSum::cell(CubeId::persons, group, sex, age);
        }
        ages.push_back({CellSum::cell(CubeId::deaths, group, age), persons});
    }
    return ages;
}

std::vector<AgeRate> level_ages(std::size_t level)
{
    std::vector<AgeRate> ages;
    for (std::size_t age = 0; age < age_group_labels.size(); ++age) {
        ages.push_back(
            {CellSum::cell(CubeId::recipient_deaths_by_level_age, level, age),
             CellSum::cell(CubeId::recipients_by_level_age, level, age)});
    }
    return ages;
}

void add_standardised_deaths(FigureList& list)
{
    auto const add = [&](std::string id, std::vector<AgeRate> ages) {
        list.add({.id = std::move(id),
                  .unit = FigureUnit::per_1000,
                  .kind = FigureKind::standardised,
                  .factor = 1000,
                  .numerator = {},
                  .denominator = {},
                  .ages = std::move(ages)});
    };
    std::string const id = "deaths_per_1000_standardised";
    for (std::size_t group = 0; group < group_labels.size(); ++group) {
        add(dotted(id, group_labels[group]), group_ages(group));
    }
    for (std::size_t level = 0; level < level_labels.size(); ++level) {
        add(dotted(id + ".level", level_labels[level]), level_ages(level));
    }
}

void add_mortality_ratios(FigureList& list)
{
    for (std::size_t level = 0; level < level_labels.size(); ++level) {
        list.add({.id = dotted("mortality_ratio.level", level_labels[level]),
                  .unit = FigureUnit::ratio,
                  .kind = FigureKind::mortality_ratio,
                  .factor = 1000,  // of both rates that it is a ratio of
                  .numerator = {},
                  .denominator = {},
                  .base_numerator = CellSum::total(CubeId::population_deaths),
                  .base_denominator = CellSum::total(CubeId::population),
                  .ages = level_ages(level)});
    }
}

void add_agreement(FigureList& list)
{
    for (std::size_t pair = 0; pair < pair_labels.size(); ++pair) {
        list.add_percent(dotted("agreement", pair_labels[pair]),
                         CellSum::cell(CubeId::municipality_agreement, pair,
                                       AgreementOutcome::agreeing),
                         CellSum::cell(CubeId::municipality_agreement, pair,
                                       AgreementOutcome::observations));
    }
}

}  // namespace

void add_outcome_figures(FigureList& list)
{
    add_diagnosed(list);
    add_mental_target(list);
    add_growth(list);
    add_deaths(list);
    add_standardised_deaths(list);
    add_mortality_ratios(list);
    add_agreement(list);
}

}  // namespace samspil::cubes::detail
