#include "method/persons/person_facts_fold.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <string_view>
#include <vector>

#include "support/person_builder.hpp"

namespace samspil::method::person_facts_fold_test {
namespace {

using reference::Sex;
using test::day;

struct Record
{
    std::string_view reference;
    std::string_view birth;
    Sex sex = Sex::unknown;
};

//! Folds the records in every order; all must give the same.
PersonFactsFold fold(std::vector<Record> const& records)
{
    std::vector<std::size_t> order(records.size());
    for (std::size_t i = 0; i < order.size(); ++i) {
        order[i] = i;
    }
    PersonFactsFold result;
    bool is_first = true;
    do {
        PersonFactsFold facts;
        for (auto const i : order) {
            facts.add_record(day(records[i].reference), day(records[i].birth),
                             records[i].sex);
        }
        if (!is_first) {
            EXPECT_EQ(facts.facts().birth_day, result.facts().birth_day);
            EXPECT_EQ(facts.facts().sex, result.facts().sex);
            EXPECT_EQ(facts.has_disagreement(), result.has_disagreement());
        }
        result = facts;
        is_first = false;
    } while (std::next_permutation(order.begin(), order.end()));
    return result;
}

TEST(M1_4_Birth, WithoutAValidDateThereIsNone)
{
    EXPECT_FALSE(PersonFactsFold().has_birth_day());
    EXPECT_FALSE(fold({{"2020-01-01", "", Sex::male}}).has_birth_day());
}

TEST(M1_4_Birth, ARecordOfAnyDateGivesIt)
{
    auto const facts = fold({{"1995-07-01", "1970-05-01"}});

    EXPECT_TRUE(facts.has_birth_day());
    EXPECT_EQ(facts.facts().birth_day, day("1970-05-01"));
}

TEST(M1_6_Facts, TheLatestRecordWins)
{
    auto const facts = fold({{"2018-01-01", "1970-05-01", Sex::male},
                             {"2020-01-01", "1971-05-01", Sex::female},
                             {"2019-01-01", "1969-05-01", Sex::male}});

    EXPECT_EQ(facts.facts().birth_day, day("1971-05-01"));
    EXPECT_EQ(facts.facts().sex, Sex::female);
    EXPECT_TRUE(facts.has_disagreement());
}

TEST(M1_6_Facts, TheLatestRecordWithAValidValueForEach)
{
    auto const facts = fold({{"2018-01-01", "1970-05-01", Sex::male},
                             {"2019-01-01", "", Sex::female},
                             {"2020-01-01", "", Sex::unknown}});

    EXPECT_EQ(facts.facts().birth_day, day("1970-05-01"));
    EXPECT_EQ(facts.facts().sex, Sex::female);
}

TEST(M1_6_Facts, OfOneDateTheEarlierBirthAndMaleBeforeFemale)
{
    auto const facts = fold({{"2020-01-01", "1970-05-02", Sex::female},
                             {"2020-01-01", "1970-05-01", Sex::male},
                             {"2019-01-01", "1960-05-01", Sex::female}});

    EXPECT_EQ(facts.facts().birth_day, day("1970-05-01"));
    EXPECT_EQ(facts.facts().sex, Sex::male);
}

TEST(M1_6_Facts, NoValidSexIsUnknown)
{
    EXPECT_EQ(fold({{"2020-01-01", "1970-05-01"}}).facts().sex, Sex::unknown);
}

TEST(M1_6_Facts, TheEarliestDeathCounts)
{
    PersonFactsFold facts;
    facts.add_death(day("2020-05-02"));
    facts.add_death(day("2020-05-01"));
    facts.add_death(day("2020-05-03"));

    EXPECT_EQ(facts.facts().death_day, day("2020-05-01"));
    EXPECT_TRUE(facts.has_disagreement());
}

TEST(M1_6_Disagreement, AMissingValueIsNone)
{
    EXPECT_FALSE(fold({{"2018-01-01", "1970-05-01", Sex::male},
                       {"2019-01-01", "", Sex::unknown},
                       {"2020-01-01", "1970-05-01", Sex::male}})
                     .has_disagreement());
}

TEST(M1_6_Disagreement, OfBirthOrSexAloneIsOne)
{
    EXPECT_TRUE(
        fold({{"2018-01-01", "1970-05-01"}, {"2019-01-01", "1970-05-02"}})
            .has_disagreement());
    EXPECT_TRUE(fold({{"2018-01-01", "1970-05-01", Sex::male},
                      {"2019-01-01", "1970-05-01", Sex::female}})
                    .has_disagreement());
}

TEST(M1_6_Disagreement, TheSameDeathTwiceIsNone)
{
    PersonFactsFold facts;
    facts.add_death(day("2020-05-01"));
    facts.add_death(day("2020-05-01"));

    EXPECT_FALSE(facts.has_disagreement());
}

}  // namespace
}  // namespace samspil::method::person_facts_fold_test
