#include "publish/disclosure/protection.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <omp.h>

#include <algorithm>
#include <map>
#include <random>
#include <set>

#include "base/error.hpp"
#include "publish/disclosure/span.hpp"

// M10.4
namespace samspil::publish::protection_test {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

//! A figure for each candidate.
void add_cells(ReaderTable& table)
{
    for (std::uint32_t i = 0; i < table.candidates.size(); ++i) {
        table.cells.push_back({{i}, 1});
    }
}

//! Counts of single areas, and published sums of them.
class Areas
{
  public:
    explicit Areas(std::vector<std::int64_t> values)
    {
        table_.values = std::move(values);
    }

    //! Sums come before single areas, large areas before small ones.
    void publish(std::vector<Variable> const& areas)
    {
        sums_.push_back(form_of(areas));
    }

    ReaderTable table(std::int64_t threshold)
    {
        auto table = table_;
        auto candidates = sums_;
        std::vector<Variable> order(table.values.size());
        for (Variable i = 0; i < order.size(); ++i) {
            order[i] = i;
        }
        std::stable_sort(order.begin(), order.end(),
                         [&](Variable a, Variable b) {
                             return table.values[a] > table.values[b];
                         });
        for (auto const i : order) {
            candidates.push_back(form_of({i}));
        }
        std::set<LinearForm> seen;
        for (auto& form : candidates) {
            auto const value = form.at(table.values);
            if (!seen.insert(form).second) {
                continue;
            }
            if (value >= 1 && value < threshold) {
                table.sensitive.push_back(form);
            } else {
                table.candidates.push_back(form);
            }
        }
        add_cells(table);
        return table;
    }

    static LinearForm form_of(std::vector<Variable> const& areas)
    {
        std::vector<FormTerm> terms;
        for (auto const area : areas) {
            terms.push_back({area, 1});
        }
        return LinearForm(std::move(terms));
    }

  private:
    ReaderTable table_;
    std::vector<LinearForm> sums_;
};

//! The candidates that have a fate.
std::vector<LinearForm> with_fate(ReaderTable const& table,
                                  std::vector<Fate> const& fates,
                                  std::set<Fate> const& wanted)
{
    std::vector<LinearForm> forms;
    for (std::size_t i = 0; i < fates.size(); ++i) {
        if (wanted.contains(fates[i])) {
            forms.push_back(table.candidates[i]);
        }
    }
    return forms;
}

std::vector<LinearForm> hidden(ReaderTable const& table,
                               std::vector<Fate> const& fates)
{
    return with_fate(table, fates,
                     {Fate::hidden_by_sums, Fate::hidden_by_room});
}

//! Counties {A, B, I, J} and {K, L, M, N}, districts {L, M} and the rest.
enum : Variable
{
    A,
    B,
    I,
    J,
    K,
    L,
    M,
    N
};
Areas small_example()
{
    Areas areas({2, 2, 8, 8, 3, 3, 3, 7});
    areas.publish({A, B, I, J, K, L, M, N});
    areas.publish({A, B, I, J});
    areas.publish({K, L, M, N});
    areas.publish({L, M});
    areas.publish({A, B, I, J, K, N});
    return areas;
}

TEST(Protection, OfTheSmallExampleHidesNAtThresholdFour)
{
    auto const table = small_example().table(4);

    EXPECT_THAT(hidden(table, protect(table, 4).fates),
                ElementsAre(Areas::form_of({N})));
}

TEST(Protection, OfTheSmallExampleHidesNothingMoreAtThresholdThree)
{
    auto const table = small_example().table(3);

    EXPECT_THAT(hidden(table, protect(table, 3).fates), IsEmpty());
}

// By sums alone N is enough; but A and B together are 4, so that each is known
// to be below 5.
TEST(Protection, OfTheSmallExampleNeedsRoomBesidesAtThresholdFive)
{
    auto const table = small_example().table(5);
    auto const fates = protect(table, 5).fates;

    EXPECT_THAT(with_fate(table, fates, {Fate::hidden_by_sums}),
                ElementsAre(Areas::form_of({N})));
    auto const for_room = with_fate(table, fates, {Fate::hidden_by_room});
    ASSERT_EQ(for_room.size(), 1U);
    EXPECT_TRUE(for_room.front() == Areas::form_of({I}) ||
                for_room.front() == Areas::form_of({J}));
}

// Two divisions of the same areas: each alone leaves 3 unknown, both together
// give it away.
TEST(Protection, TakesTablesThatShareAreasTogether)
{
    Areas areas({3, 20, 9, 30});
    areas.publish({0, 1, 2, 3});
    areas.publish({0, 1});
    areas.publish({2, 3});
    areas.publish({0, 2});
    areas.publish({1, 3});
    auto const table = areas.table(5);
    auto const fates = protect(table, 5).fates;

    Span known(4);
    for (std::size_t i = 0; i < fates.size(); ++i) {
        if (fates[i] == Fate::told || fates[i] == Fate::found) {
            auto const reduced = known.reduce(table.candidates[i]);
            if (!reduced.empty()) {
                known.add(reduced, reduced.front().variable);
            }
        }
    }
    EXPECT_FALSE(known.reduce(Areas::form_of({0})).empty());
}

// 0 stands beside 3 in a sum: only signs tell that the other is 3, too.
TEST(Protection, SeesWhatSignsTell)
{
    Areas areas({3, 0, 8});
    areas.publish({0, 1, 2});
    areas.publish({0, 1});
    auto const table = areas.table(5);
    auto const fates = protect(table, 5).fates;

    // the sum 3 of the first two is sensitive itself, so 8 must go
    EXPECT_THAT(hidden(table, fates), ElementsAre(Areas::form_of({2})));
}

// A part that is nearly its whole: what is left is sensitive, and the whole's
// other parts bound it.
TEST(Protection, KeepsPartsBelowTheirWholes)
{
    ReaderTable table;
    // whole = part + rest in two areas
    table.values = {40, 2, 30, 10};
    LinearForm const rest({{1, 1}});
    table.sensitive.push_back(rest);
    table.candidates = {
        LinearForm({{0, 1}, {1, 1}, {2, 1}, {3, 1}}),  // wholes together
        LinearForm({{0, 1}, {1, 1}}),                  // a whole
        LinearForm({{2, 1}, {3, 1}}),                  // the other
        LinearForm({{0, 1}, {2, 1}}),                  // parts together
        LinearForm({{0, 1}}),                          // a part
        LinearForm({{2, 1}}),                          // the other
    };
    add_cells(table);
    auto const fates = protect(table, 5).fates;

    EXPECT_THAT(hidden(table, fates),
                ElementsAre(LinearForm({{0, 1}}), LinearForm({{2, 1}})));
}

// A figure of two counts, of which one must be hidden, tells neither: the other
// one may stay unknown, which needs no further hiding.
TEST(Protection, TellsOnlyWhatAFigureShows)
{
    ReaderTable table;
    table.values = {2, 30, 40};
    table.sensitive = {LinearForm({{0, 1}})};
    table.candidates = {LinearForm({{1, 1}, {2, 1}}),
                        LinearForm({{0, 1}, {1, 1}}), LinearForm({{1, 1}})};
    table.cells = {{{0}, 1}, {{1, 2}, 1}};
    auto const fates = protect(table, 5).fates;

    EXPECT_THAT(fates,
                ElementsAre(Fate::told, Fate::unused, Fate::hidden_by_sums));
}

// Where a count has no room beside the last that may be hidden, they are.
TEST(Protection, HidesTheCountryOnlyWhereNothingElseHelps)
{
    ReaderTable table;
    table.values = {2, 30};
    table.sensitive = {LinearForm({{0, 1}})};
    table.candidates = {LinearForm({{0, 1}, {1, 1}}), LinearForm({{1, 1}})};
    table.cells = {{{0}, last_to_hide}, {{1}, 1}};
    EXPECT_THAT(protect(table, 5).fates,
                ElementsAre(Fate::told, Fate::hidden_by_sums));

    // three times the count and another one are 6: it is 0 to 2
    table.values = {1, 3};
    table.candidates = {LinearForm({{0, 3}, {1, 1}})};
    table.cells = {{{0}, last_to_hide}};
    EXPECT_THAT(protect(table, 5).fates, ElementsAre(Fate::hidden_by_room));
}

TEST(Protection, RefusesWhatIsPublicAnyway)
{
    ReaderTable table;
    table.values = {1, 3};
    table.sensitive = {LinearForm({{0, 1}})};
    table.known = {LinearForm({{0, 3}, {1, 1}})};

    EXPECT_THROW(protect(table, 5), base::Error);
}

//! Small areas, and sums of random ones of them.
ReaderTable random_table(std::mt19937& random)
{
    std::uniform_int_distribution<std::int64_t> count(0, 7);
    std::bernoulli_distribution is_in(0.5);
    std::vector<std::int64_t> values(5);
    for (auto& value : values) {
        value = count(random);
    }
    Areas areas(values);
    areas.publish({0, 1, 2, 3, 4});
    for (int sum = 0; sum < 3; ++sum) {
        std::vector<Variable> chosen;
        for (Variable i = 0; i < 5; ++i) {
            if (is_in(random)) {
                chosen.push_back(i);
            }
        }
        if (!chosen.empty()) {
            areas.publish(chosen);
        }
    }
    return areas.table(5);
}

//! The least and greatest value of each sensitive count over all whole tables
//! up to \p most that agree with what is told.
std::vector<std::pair<std::int64_t, std::int64_t>> ranges_by_trying(
    ReaderTable const& table, std::vector<Fate> const& fates, std::int64_t most)
{
    std::vector<std::pair<std::int64_t, std::int64_t>> ranges(
        table.sensitive.size(), {most * 10, -1});
    std::vector<std::int64_t> tried(table.values.size(), 0);
    auto const agrees = [&] {
        for (std::size_t i = 0; i < fates.size(); ++i) {
            if (fates[i] == Fate::told &&
                table.candidates[i].at(tried) !=
                    table.candidates[i].at(table.values)) {
                return false;
            }
        }
        return true;
    };
    while (true) {
        if (agrees()) {
            for (std::size_t i = 0; i < ranges.size(); ++i) {
                auto const value = table.sensitive[i].at(tried);
                ranges[i].first = std::min(ranges[i].first, value);
                ranges[i].second = std::max(ranges[i].second, value);
            }
        }
        std::size_t place = 0;
        while (place < tried.size() && tried[place] == most) {
            tried[place++] = 0;
        }
        if (place == tried.size()) {
            return ranges;
        }
        ++tried[place];
    }
}

// An attacker who tries every whole table finds no sensitive count, and none
// that is certainly below the threshold.
TEST(Protection, WithstandsTryingAllTables)
{
    std::mt19937 random(7);
    for (int round = 0; round < 20; ++round) {
        auto const table = random_table(random);
        auto const fates = protect(table, 5).fates;
        auto const ranges = ranges_by_trying(table, fates, 13);
        for (auto const& [low, high] : ranges) {
            EXPECT_LT(low, high) << "round " << round;
            EXPECT_GE(high, 5) << "round " << round;
        }
    }
}

TEST(Protection, IsTheSameOnAnyNumberOfThreads)
{
    std::mt19937 random(11);
    auto const before = omp_get_max_threads();
    for (int round = 0; round < 10; ++round) {
        auto const table = random_table(random);
        omp_set_num_threads(1);
        auto const alone = protect(table, 5).fates;
        omp_set_num_threads(2);
        EXPECT_EQ(protect(table, 5).fates, alone);
    }
    omp_set_num_threads(before);
}

}  // namespace
}  // namespace samspil::publish::protection_test
