#include "registers/quality_rule.hpp"

#include <gmock/gmock.h>

#include <string>

namespace samspil::registers::quality_rule_test {
namespace {

TEST(QualityRules, AreFoundByTheirLabelsOnly)
{
    for (auto const& [rule, label, sum] : quality_rules) {
        EXPECT_EQ(label_of(rule), label);
        EXPECT_EQ(find_quality_rule(label), rule);
    }
    EXPECT_EQ(find_quality_rule("M2.5 backwards"), std::nullopt);
    EXPECT_EQ(find_quality_rule("M2.5"), std::nullopt);  // a sum
    EXPECT_EQ(find_quality_rule(""), std::nullopt);
}

TEST(QualityRules, BeginWithTheRuleThatASumIsOf)
{
    for (auto const& [rule, label, sum] : quality_rules) {
        EXPECT_THAT(std::string(label),
                    testing::MatchesRegex("M[0-9][.][0-9].*|open end by date"));
        EXPECT_TRUE(label.starts_with(sum)) << label;
        EXPECT_NE(label, sum);
    }
}

}  // namespace
}  // namespace samspil::registers::quality_rule_test
