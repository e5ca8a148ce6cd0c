#include "publish/audit/judgement.hpp"

#include <gtest/gtest.h>

// M10.4: what a suppressed cell tells nevertheless.
namespace samspil::publish {
namespace {

AttackedCount by_sums(std::int64_t value)
{
    return {value, {}, true};
}
AttackedCount between(double low, double high, bool is_of_persons = true)
{
    return {std::nullopt, {low, high}, is_of_persons};
}

//! Of a cell with numerator, denominator and rest.
std::optional<Finding> judged(AttackedCount const& numerator,
                              AttackedCount const& denominator,
                              AttackedCount const& rest,
                              bool is_protected = true)
{
    SuppressedCell const cell{1,
                              2,
                              3,
                              {{CountRole::numerator, 0, is_protected},
                               {CountRole::denominator, 1, is_protected},
                               {CountRole::rest, 2, is_protected}}};
    return judge(cell, {numerator, denominator, rest}, 5);
}

void expect(std::optional<Finding> const& finding, FindingKind kind,
            CountRole count)
{
    ASSERT_TRUE(finding.has_value());
    EXPECT_EQ(finding->kind, kind);
    EXPECT_EQ(finding->count, count);
    EXPECT_EQ(finding->period, 1U);
    EXPECT_EQ(finding->geography, 2U);
    EXPECT_EQ(finding->figure, 3U);
}

auto const open = between(0, 30);

// The denominator stands in other figures, too.
TEST(Judgement, LeavesAloneWhatOtherFiguresTell)
{
    EXPECT_FALSE(judged(open, by_sums(40), open).has_value());
    EXPECT_FALSE(judged(by_sums(0), open, open).has_value());
    EXPECT_FALSE(judged(open, between(40, 40), open).has_value());
}

TEST(Judgement, FindsCellsOfWhichAllIsFound)
{
    expect(judged(by_sums(9), by_sums(40), by_sums(31)), FindingKind::by_sums,
           CountRole::all);
    // 9 stays may be of few persons
    expect(judged(between(9, 9, false), by_sums(40), open),
           FindingKind::by_signs, CountRole::all);
    expect(judged(between(2, 2), by_sums(40), open), FindingKind::by_signs,
           CountRole::all);
}

// M10.3: zero and many persons are not sensitive; nothing was to be hidden.
TEST(Judgement, LeavesAloneWhatSignsTellOfNobodyOrMany)
{
    EXPECT_FALSE(judged(between(0, 0), by_sums(40), open).has_value());
    EXPECT_FALSE(
        judged(between(9, 9), by_sums(40), between(31, 31)).has_value());
    expect(judged(between(37, 37), by_sums(40), between(3, 3)),
           FindingKind::by_signs, CountRole::all);
}

TEST(Judgement, FindsCountsThatAreFew)
{
    expect(judged(by_sums(4), open, open), FindingKind::by_sums,
           CountRole::numerator);
    expect(judged(open, open, by_sums(1)), FindingKind::by_sums,
           CountRole::rest);
    expect(judged(open, between(4, 4), open), FindingKind::by_signs,
           CountRole::denominator);
    EXPECT_FALSE(judged(by_sums(5), open, open).has_value());
}

TEST(Judgement, FindsRangesOfPersonsThatAreFew)
{
    expect(judged(open, open, between(1, 4)), FindingKind::narrow,
           CountRole::rest);
    EXPECT_FALSE(judged(between(0, 4), open, open).has_value());
    EXPECT_FALSE(judged(between(1, 5), open, open).has_value());
    // 4 stays may be of one person or of four, and are found alone
    EXPECT_FALSE(judged(between(1, 4, false), open, open).has_value());
}

// M10.3: unknown is no place.
TEST(Judgement, LeavesAloneFewPersonsOfNoPlace)
{
    EXPECT_FALSE(judged(by_sums(4), open, open, false).has_value());
    EXPECT_FALSE(judged(between(1, 4), open, open, false).has_value());
    expect(judged(by_sums(4), by_sums(9), by_sums(5), false),
           FindingKind::by_sums, CountRole::all);
}

}  // namespace
}  // namespace samspil::publish
