#include "publish/audit/short_equations.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "base/error.hpp"

namespace samspil::publish {
namespace {

LinearForm sum_of(std::vector<Variable> const& variables)
{
    std::vector<FormTerm> terms;
    for (auto const variable : variables) {
        terms.push_back({variable, 1});
    }
    return LinearForm(std::move(terms));
}

TEST(ShortEquations, LeavesOutWhatPartsSay)
{
    auto const result = short_equations(
        {{sum_of({0, 1, 2, 3}), 10}, {sum_of({0, 2}), 4}, {sum_of({1, 3}), 6}});

    ASSERT_EQ(result.size(), 2U);
    EXPECT_EQ(result[0].form, sum_of({0, 2}));
    EXPECT_EQ(result[1].form, sum_of({1, 3}));
}

TEST(ShortEquations, KeepsWhatIsLeftOfASum)
{
    auto const result =
        short_equations({{sum_of({1, 4}), 4}, {sum_of({0, 1, 2, 4}), 10}});

    ASSERT_EQ(result.size(), 2U);
    EXPECT_EQ(result[1].form, sum_of({0, 2}));
    EXPECT_EQ(result[1].value, 6);
}

TEST(ShortEquations, KeepsOneOfTwoThatAreTheSame)
{
    auto const result =
        short_equations({{sum_of({0, 1}), 4}, {sum_of({0, 1}), 4}});

    ASSERT_EQ(result.size(), 1U);
    EXPECT_EQ(result[0].form, sum_of({0, 1}));
}

TEST(ShortEquations, RefusesASumThatIsNotThatOfItsParts)
{
    EXPECT_THROW(short_equations({{sum_of({0, 1}), 4}, {sum_of({0, 1}), 5}}),
                 base::Error);
    EXPECT_THROW(
        short_equations(
            {{sum_of({0, 1, 2}), 4}, {sum_of({0}), 1}, {sum_of({1, 2}), 2}}),
        base::Error);
}

}  // namespace
}  // namespace samspil::publish
