#include "publish/knowledge/count_space.hpp"

#include <gtest/gtest.h>

#include <algorithm>

#include "cubes/figures/key_figure.hpp"
#include "publish/knowledge/figure_counts.hpp"
#include "reference/labels.hpp"

// M10.2
namespace samspil::publish::count_space_test {
namespace {

using cubes::CellSum;
using cubes::CubeId;
using reference::Group;

CellSum members(Group group)
{
    return CellSum::total(CubeId::persons, group);
}

CellSum at_levels(Group group)
{
    return CellSum::total(CubeId::persons_by_level, group);
}

std::vector<CellSum> levels(Group group)
{
    std::vector<CellSum> sums;
    for (std::size_t i = 0; i < reference::level_labels.size(); ++i) {
        sums.push_back(CellSum::cell(CubeId::persons_by_level, group, i));
    }
    return sums;
}

TEST(CountSpace, CellsThatFiguresUseAlikeAreOneCount)
{
    std::vector const sums{members(Group::psychiatry)};
    CountSpace const space(sums, {});

    EXPECT_EQ(space.size(), 1U);
    EXPECT_EQ(space.form_of(sums.front()), LinearForm({{0, 1}}));
}

TEST(CountSpace, PublicCountsAreLeftOut)
{
    std::vector const sums{CellSum::total(CubeId::population),
                           members(Group::overlap)};
    CountSpace const space(sums, {});

    EXPECT_EQ(space.size(), 1U);
    EXPECT_TRUE(space.form_of(sums.front()).empty());
}

TEST(CountSpace, ATotalIsTheSumOfItsLevels)
{
    auto sums = levels(Group::recipients);
    sums.push_back(members(Group::recipients));
    CountSpace const space(sums, reader_relations(true));

    auto all = LinearForm();
    for (auto const& sum : levels(Group::recipients)) {
        all.add(space.form_of(sum), 1);
    }
    EXPECT_EQ(space.form_of(members(Group::recipients)), all);
    EXPECT_EQ(space.form_of(at_levels(Group::recipients)), all);
}

TEST(CountSpace, AGroupIsTheOneInsideItAndTheRest)
{
    std::vector const sums{members(Group::psychiatry), members(Group::overlap)};
    CountSpace const space(sums, reader_relations(true));

    ASSERT_EQ(space.size(), 2U);
    EXPECT_TRUE(space.nonnegative().empty());
    auto rest = space.form_of(sums[0]);
    rest.add(space.form_of(sums[1]), -1);
    EXPECT_EQ(rest.terms().size(), 1U);
    EXPECT_TRUE(rest.is_positive());
}

// M3.4: only without lookback.
TEST(CountSpace, TheDiagnosedArePatientsWithADiagnosisOnlyWithoutLookback)
{
    auto const none =
        CellSum::cell(CubeId::persons_by_diagnosis, Group::psychiatry,
                      reference::DiagnosisGroup::none);
    std::vector const sums{members(Group::psychiatry),
                           members(Group::diagnosed), none};

    EXPECT_EQ(CountSpace(sums, reader_relations(false)).size(), 2U);
    EXPECT_EQ(CountSpace(sums, reader_relations(true)).size(), 3U);
}

TEST(CountSpace, LongTermResidentialIsOneCountAsInterventionAndAsLevel)
{
    auto const intervention =
        CellSum::cell(CubeId::persons_by_intervention, Group::overlap,
                      reference::Intervention::long_term_residential);
    auto const level = CellSum::cell(CubeId::persons_by_level, Group::overlap,
                                     reference::Level::long_term_residential);
    std::vector const sums{intervention, level};
    CountSpace const space(sums, reader_relations(true));

    EXPECT_EQ(space.form_of(intervention), space.form_of(level));
}

//! What is left of a whole without some parts, over free counts.
LinearForm rest_of(CountSpace const& space, CellSum const& whole,
                   std::vector<CellSum> const& parts)
{
    auto rest = space.form_of(whole);
    for (auto const& part : parts) {
        rest.add(space.form_of(part), -1);
    }
    return rest;
}

// A plan that names two levels says that the others are not negative.
TEST(CountSpace, SomeLevelsOfAGroupAreNoMoreThanTheGroup)
{
    auto const two =
        std::vector{levels(Group::overlap)[0], levels(Group::overlap)[2]};
    auto sums = two;
    sums.push_back(members(Group::overlap));
    CountSpace const space(sums, reader_relations(true));

    auto const rest = rest_of(space, members(Group::overlap), two);
    EXPECT_EQ(rest.terms().size(), 1U);
    EXPECT_TRUE(rest.is_positive());
}

// The overlap is used by no figure, and stands between its levels and
// psychiatry.
TEST(CountSpace, WhatStandsBetweenUsedCountsIsThere)
{
    auto const two =
        std::vector{levels(Group::overlap)[0], levels(Group::overlap)[2]};
    auto sums = two;
    sums.push_back(members(Group::psychiatry));
    CountSpace const space(sums, reader_relations(true));

    EXPECT_TRUE(rest_of(space, members(Group::psychiatry), two).is_positive());
}

// Two levels that figures only take together are at most the same two of all
// recipients.
TEST(CountSpace, RelationsOfCellsThatAreUsedAlikeAreAddedUp)
{
    auto const together = [](Group group) {
        return levels(group)[1] + levels(group)[2];
    };
    std::vector const sums{together(Group::overlap),
                           together(Group::recipients)};
    CountSpace const space(sums, reader_relations(true));

    auto const rest = rest_of(space, sums[1], {sums[0]});
    EXPECT_TRUE(rest.is_positive() ||
                std::find(space.nonnegative().begin(),
                          space.nonnegative().end(),
                          rest) != space.nonnegative().end());
}

// What all figures together are made of: every sum has a form, and what must
// not be negative has a minus.
TEST(CountSpace, HoldsAllFigures)
{
    FigureCounts const counts(cubes::key_figures());
    CountSpace const space(counts.sums(), reader_relations(false));

    for (auto const& sum : counts.sums()) {
        EXPECT_NO_THROW(space.form_of(sum));
    }
    EXPECT_LT(space.size(), counts.sums().size());
    for (auto const& form : space.nonnegative()) {
        EXPECT_FALSE(form.is_positive());
    }
}

}  // namespace
}  // namespace samspil::publish::count_space_test
