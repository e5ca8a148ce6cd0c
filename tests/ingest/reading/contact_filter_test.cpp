#include "ingest/reading/contact_filter.hpp"

#include <gtest/gtest.h>

#include <string>

namespace samspil::ingest::contact_filter_test {
namespace {

records::Hash128 contact(int number)
{
    return records::keyed_hash(records::public_key, std::to_string(number));
}

TEST(ContactFilter, HoldsAllThatWereAddedAndFewOthers)
{
    constexpr int added = 50'000;
    ContactFilter filter(2 * added);
    for (int i = 0; i < added; ++i) {
        filter.add(contact(i));
    }

    int missing = 0;
    int too_many = 0;
    for (int i = 0; i < added; ++i) {
        missing += filter.may_hold(contact(i)) ? 0 : 1;
        too_many += filter.may_hold(contact(added + i)) ? 1 : 0;
    }
    EXPECT_EQ(missing, 0);
    EXPECT_LT(too_many, added / 20);
}

TEST(ContactFilter, HoldsAllHoweverManyThereAre)
{
    for (std::int64_t const expected : {0, 1, 1000}) {
        ContactFilter filter(expected);
        for (int i = 0; i < 10'000; ++i) {
            filter.add(contact(i));
            ASSERT_TRUE(filter.may_hold(contact(i)));
        }
    }
}

TEST(ContactFilter, HoldsNothingAtFirst)
{
    ContactFilter const filter(1000);

    EXPECT_FALSE(filter.may_hold({}));
    EXPECT_FALSE(filter.may_hold(contact(1)));
}

}  // namespace
}  // namespace samspil::ingest::contact_filter_test
