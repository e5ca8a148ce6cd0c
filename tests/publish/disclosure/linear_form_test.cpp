#include "publish/disclosure/linear_form.hpp"

#include <gtest/gtest.h>

namespace samspil::publish::linear_form_test {
namespace {

TEST(LinearForm, GathersTermsOfOneVariable)
{
    LinearForm const form({{3, 1}, {1, 2}, {3, -1}, {1, 1}});

    EXPECT_EQ(form, LinearForm({{1, 3}}));
    EXPECT_EQ(form.factor_of(1), 3);
    EXPECT_EQ(form.factor_of(3), 0);
}

TEST(LinearForm, AddsMultiples)
{
    LinearForm form({{0, 1}, {1, 1}});
    form.add(LinearForm({{1, 1}, {2, 1}}), -1);

    EXPECT_EQ(form, LinearForm({{0, 1}, {2, -1}}));
    EXPECT_FALSE(form.is_positive());
    EXPECT_EQ(form.at(std::vector<std::int64_t>{7, 5, 3}), 4);
}

TEST(LinearForm, NothingIsPositive)
{
    EXPECT_TRUE(LinearForm().is_positive());
    EXPECT_EQ(LinearForm().at(std::vector<std::int64_t>{}), 0);
}

}  // namespace
}  // namespace samspil::publish::linear_form_test
