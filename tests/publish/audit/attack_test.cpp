#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <omp.h>

#include <cmath>
#include <random>

#include "base/error.hpp"
#include "publish/audit/attack_by_ranges.hpp"
#include "publish/audit/attack_by_sums.hpp"
#include "publish/audit/merged_counts.hpp"
#include "publish/audit/settled_counts.hpp"

// M10.4, from the reader's side.
namespace samspil::publish {
namespace {

using ::testing::ElementsAre;
using ::testing::Eq;
using ::testing::Optional;

constexpr std::int64_t threshold = 5;

LinearForm sum_of_variables(std::vector<Variable> const& variables)
{
    std::vector<FormTerm> terms;
    for (auto const variable : variables) {
        terms.push_back({variable, 1});
    }
    return LinearForm(std::move(terms));
}

//! Areas whose sums are told, and areas whose counts of persons are not.
AuditTable table_of(std::size_t areas, std::vector<FormValue> told,
                    std::vector<Variable> const& suppressed)
{
    AuditTable table;
    table.variables = areas;
    table.known = std::move(told);
    for (auto const area : suppressed) {
        table.counts.push_back({sum_of_variables({area}), 0, true});
    }
    return table;
}

std::vector<std::optional<std::int64_t>> values_by_sums(AuditTable const& table)
{
    return attack_by_sums(merged(without_settled(table)));
}
std::vector<CountRange> ranges_of(AuditTable const& table)
{
    return attack_by_ranges(merged(without_settled(table)), threshold);
}

TEST(AttackBySums, FindsWhatASumGivesAway)
{
    auto const table = table_of(
        3, {{sum_of_variables({0, 1, 2}), 30}, {sum_of_variables({1, 2}), 27}},
        {0, 1});

    EXPECT_THAT(values_by_sums(table),
                ElementsAre(Optional(3), Eq(std::nullopt)));
}

// Two divisions of the same areas: each alone leaves the first unknown.
TEST(AttackBySums, TakesAllTablesTogether)
{
    auto const table = table_of(4,
                                {{sum_of_variables({0, 1}), 23},
                                 {sum_of_variables({2, 3}), 39},
                                 {sum_of_variables({0, 2}), 12},
                                 {sum_of_variables({0, 3}), 33}},
                                {0, 1, 2, 3});

    // 2 * the first = 12 + 33 - 39
    EXPECT_THAT(values_by_sums(table), ElementsAre(Optional(3), Optional(20),
                                                   Optional(9), Optional(30)));
}

TEST(AttackBySums, FindsPartsOfASumThatIsZero)
{
    auto const table = table_of(
        3, {{sum_of_variables({0, 1}), 0}, {sum_of_variables({0, 2}), 4}},
        {1, 2});

    EXPECT_THAT(values_by_sums(table), ElementsAre(Optional(0), Optional(4)));
}

TEST(AttackBySums, RefusesSumsThatCannotBe)
{
    for (auto const& told : std::vector<std::vector<FormValue>>{
             {{sum_of_variables({0, 1}), 5}, {sum_of_variables({0, 1}), 6}},
             {{sum_of_variables({0, 1}), 0}, {sum_of_variables({0}), 6}},
             {{sum_of_variables({0}), -1}},
             {{LinearForm({{0, 2}}), 3}}}) {
        EXPECT_THROW(values_by_sums(table_of(3, told, {0})), base::Error);
    }
}

// By sums alone all four are open.
TEST(AttackByRanges, FindsWhatSignsTell)
{
    auto const table = table_of(4,
                                {{sum_of_variables({0, 1}), 10},
                                 {sum_of_variables({1, 2}), 7},
                                 {sum_of_variables({0, 2, 3}), 3}},
                                {0, 1, 2, 3});
    ASSERT_THAT(values_by_sums(table),
                ElementsAre(Eq(std::nullopt), Eq(std::nullopt),
                            Eq(std::nullopt), Eq(std::nullopt)));

    // a - c = 3 and a + c + d = 3: c = d = 0, a = 3, b = 7
    auto const ranges = ranges_of(table);
    for (std::size_t i = 0; i < 4; ++i) {
        EXPECT_TRUE(ranges[i].is_point()) << i;
        EXPECT_NEAR(ranges[i].low, std::vector<double>({3, 7, 0, 0})[i], 1e-5);
    }
}

TEST(AttackByRanges, LeavesOpenWhatHasRoom)
{
    auto const table =
        table_of(3, {{sum_of_variables({0, 1, 2}), 30}}, {0, 1, 2});

    for (auto const& range : ranges_of(table)) {
        EXPECT_FALSE(range.is_point());
        EXPECT_FALSE(range.is_narrow(threshold));
    }
}

// Two areas have 4 persons together, one more than a third area at least.
TEST(AttackByRanges, FindsRangesThatAreWhollyFew)
{
    auto table = table_of(3, {{sum_of_variables({0, 1}), 4}}, {0});
    table.at_least.push_back({sum_of_variables({0}), 1});

    auto const ranges = ranges_of(table);
    EXPECT_NEAR(ranges[0].low, 1, 1e-5);
    EXPECT_NEAR(ranges[0].high, 4, 1e-5);
    EXPECT_TRUE(ranges[0].is_narrow(threshold));
    EXPECT_FALSE(ranges[0].is_narrow(4));
    EXPECT_FALSE(ranges[0].is_point());
}

TEST(AttackByRanges, RefusesPartsAboveTheirWholes)
{
    auto table = table_of(
        3, {{sum_of_variables({0, 1}), 4}, {sum_of_variables({2, 1}), 9}}, {0});
    table.at_least.push_back({LinearForm({{0, 1}, {2, -1}}), 0});

    EXPECT_THROW(ranges_of(table), base::Error);
}

// A part of each area: areas that are told together alone are one.
TEST(MergedCounts, MergesAreasWithTheirInequalities)
{
    auto table = table_of(6, {{sum_of_variables({0, 1, 2}), 9}}, {});
    table.counts.push_back({sum_of_variables({3, 4, 5}), 0, true});
    for (Variable i = 0; i < 3; ++i) {
        table.at_least.push_back({LinearForm({{i, 1}, {i + 3, -1}}), 0});
    }

    auto const result = merged(table);
    EXPECT_EQ(result.variables, 2U);
    ASSERT_EQ(result.at_least.size(), 1U);
    EXPECT_EQ(result.at_least.front().form, LinearForm({{0, 1}, {1, -1}}));
}

//! Small areas, sums of random ones, and parts below their wholes.
AuditTable random_audit_table(std::mt19937& random)
{
    std::uniform_int_distribution<std::int64_t> count(0, 4);
    std::bernoulli_distribution is_in(0.5);
    constexpr Variable areas = 5;
    std::vector<std::int64_t> truth(areas);
    for (auto& value : truth) {
        value = count(random);
    }
    AuditTable table;
    table.variables = areas;
    for (int sum = 0; sum < 3; ++sum) {
        std::vector<Variable> chosen;
        for (Variable i = 0; i < areas; ++i) {
            if (is_in(random)) {
                chosen.push_back(i);
            }
        }
        auto const form = sum_of_variables(chosen);
        table.known.push_back({form, form.at(truth)});
    }
    auto const all = sum_of_variables({0, 1, 2, 3, 4});
    table.known.push_back({all, all.at(truth)});
    if (truth[0] <= truth[1]) {
        table.at_least.push_back({LinearForm({{1, 1}, {0, -1}}), 0});
    }
    for (Variable i = 0; i < areas; ++i) {
        table.counts.push_back({sum_of_variables({i}), 0, true});
    }
    return table;
}

//! Calls \p visit with each whole table up to \p most that agrees.
template <class Visit>
void for_each_whole_table(AuditTable const& table, std::int64_t most,
                          Visit const& visit)
{
    std::vector<std::int64_t> tried(table.variables, 0);
    while (true) {
        bool agrees = true;
        for (auto const& row : table.known) {
            agrees = agrees && row.form.at(tried) == row.value;
        }
        for (auto const& row : table.at_least) {
            agrees = agrees && row.form.at(tried) >= row.value;
        }
        if (agrees) {
            visit(tried);
        }
        std::size_t place = 0;
        while (place < tried.size() && tried[place] == most) {
            tried[place++] = 0;
        }
        if (place == tried.size()) {
            return;
        }
        ++tried[place];
    }
}

// Whoever tries every whole table sees no value outside what is found.
TEST(Attacks, ContainAllWholeTables)
{
    std::mt19937 random(3);
    std::size_t found = 0;
    std::size_t narrow = 0;
    for (int round = 0; round < 40; ++round) {
        auto const table = random_audit_table(random);
        auto const values = values_by_sums(table);
        auto const ranges = ranges_of(table);
        for_each_whole_table(table, 12, [&](auto const& tried) {
            for (std::size_t i = 0; i < table.counts.size(); ++i) {
                auto const value = table.counts[i].form.at(tried);
                if (values[i]) {
                    ASSERT_EQ(*values[i], value) << "round " << round;
                }
                if (ranges[i].is_point()) {
                    ASSERT_NEAR(ranges[i].low, static_cast<double>(value),
                                1e-4);
                }
                if (ranges[i].is_narrow(threshold)) {
                    ASSERT_GE(value, 1);
                    ASSERT_LT(value, threshold);
                }
            }
        });
        for (std::size_t i = 0; i < table.counts.size(); ++i) {
            found += values[i] ? 1U : 0U;
            narrow += ranges[i].is_narrow(threshold) ? 1U : 0U;
            // what sums tell is a point for ranges, too
            EXPECT_TRUE(!values[i] || ranges[i].is_point());
        }
    }
    EXPECT_GT(found, 20U);
    EXPECT_GT(narrow, 5U);
}

TEST(Attacks, AreTheSameOnAnyNumberOfThreads)
{
    std::mt19937 random(5);
    auto const before = omp_get_max_threads();
    for (int round = 0; round < 10; ++round) {
        auto const table = random_audit_table(random);
        omp_set_num_threads(1);
        auto const alone = ranges_of(table);
        omp_set_num_threads(2);
        auto const both = ranges_of(table);
        for (std::size_t i = 0; i < alone.size(); ++i) {
            EXPECT_EQ(alone[i].low, both[i].low);
            EXPECT_EQ(alone[i].high, both[i].high);
        }
    }
    omp_set_num_threads(before);
}

}  // namespace
}  // namespace samspil::publish
