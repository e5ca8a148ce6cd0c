#include "publish/disclosure/exchanges.hpp"

#include <gtest/gtest.h>

#include <memory>
#include <numeric>
#include <utility>

#include "publish/disclosure/slot_guide.hpp"
#include "publish/disclosure/verification.hpp"

// M10.4 b
namespace samspil::publish::exchanges_test {
namespace {

constexpr std::int64_t limit = 5;

//! Four places with two kinds of persons each: variables 2 i and 2 i + 1. Small
//! counts of the first kind are sensitive.
class Places
{
  public:
    explicit Places(std::vector<std::int64_t> values)
    {
        table_.values = std::move(values);
        table_.guide = std::make_shared<SlotGuide>(2, 1);
        for (Variable first = 0; first < table_.values.size(); first += 2) {
            if (table_.values[first] < limit) {
                table_.sensitive.push_back(LinearForm({{first, 1}}));
            }
        }
    }

    Places& tell(std::vector<Variable> const& sum)
    {
        std::vector<FormTerm> terms;
        for (auto const variable : sum) {
            terms.push_back({variable, 1});
        }
        table_.candidates.emplace_back(terms);
        return *this;
    }

    void part_of_whole(Variable part, Variable whole)
    {
        table_.nonnegative.push_back(LinearForm({{whole, 1}, {part, -1}}));
    }

    //! Whether the second sensitive count is wide after a table was found for
    //! the first.
    bool is_wide_after(TableChange const& found) const
    {
        KnownRows const known(
            table_, std::vector<bool>(table_.candidates.size(), true));
        SeenRanges ranges(table_, limit);
        ranges.include(found);
        Exchanges exchanges(table_, limit);
        exchanges.learn(found, table_.sensitive.front());
        exchanges.repeat(known, ranges);
        auto const is_wide = ranges.is_wide(1);
        if (ranges.narrow_among(all_sensitive()).empty()) {
            verify_ranges(table_, known, ranges);  // throws
        }
        return is_wide;
    }

  private:
    std::vector<std::uint32_t> all_sensitive() const
    {
        std::vector<std::uint32_t> all(table_.sensitive.size());
        std::iota(all.begin(), all.end(), 0U);
        return all;
    }

    ReaderTable table_;
};

//! The first place gets four of the first kind for four of the second, from the
//! second place.
TableChange const found{{0, 4}, {1, -4}, {2, -4}, {3, 4}};

Places told_places(std::vector<std::int64_t> values)
{
    return Places(std::move(values))
        .tell({0, 2, 4, 6})
        .tell({0, 1})
        .tell({2, 3})
        .tell({4, 5})
        .tell({6, 7});
}

TEST(Exchanges, AreRepeatedInAnotherPlace)
{
    EXPECT_TRUE(told_places({1, 10, 8, 10, 1, 10, 8, 10}).is_wide_after(found));
}

TEST(Exchanges, SeveralPlacesMakeGoodTogether)
{
    // the second place has 2 to give, and the fourth 2
    TableChange const from_both{{0, 4}, {1, -4}, {2, -2},
                                {3, 2}, {6, -2}, {7, 2}};
    EXPECT_TRUE(
        told_places({1, 10, 2, 10, 1, 10, 2, 10}).is_wide_after(from_both));
}

TEST(Exchanges, AreNotRepeatedWhereOthersHaveTooLittleToGive)
{
    // the first place itself gives 1, the second 1, the fourth 1
    TableChange const impossible{{0, 4}, {1, -4}};
    EXPECT_FALSE(
        told_places({1, 10, 1, 10, 1, 10, 1, 10}).is_wide_after(impossible));
}

TEST(Exchanges, AreNotRepeatedWhereTheOtherKindIsTooFew)
{
    EXPECT_FALSE(told_places({1, 10, 8, 10, 1, 3, 8, 10}).is_wide_after(found));
}

TEST(Exchanges, AreNotRepeatedAcrossAToldSum)
{
    EXPECT_FALSE(told_places({1, 10, 8, 10, 1, 10, 8, 10})
                     .tell({0, 2, 6})
                     .is_wide_after(found));
}

TEST(Exchanges, NeedNoOneWhereNothingIsTold)
{
    EXPECT_TRUE(Places({1, 10, 8, 10, 1, 10, 8, 10}).is_wide_after({{0, 4}}));
}

TEST(Exchanges, PartsStayBelowTheirWholes)
{
    auto places = Places({1, 10, 8, 10, 1, 3, 8, 10});
    places.part_of_whole(4, 5);  // 1 of 3
    EXPECT_FALSE(places.is_wide_after({{0, 4}}));
}

}  // namespace
}  // namespace samspil::publish::exchanges_test
