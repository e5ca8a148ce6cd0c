#include "method/groups.hpp"

#include <gtest/gtest.h>

namespace samspil::method::groups_test {
namespace {

using reference::Group;

bool is_in(GroupMask mask, Group group)
{
    return (GroupMask{1} << reference::index_of(group) & mask) != 0;
}

TEST(M3_4_Diagnosed, WhoIsNeitherResidentNorInContactIsNot)
{
    EXPECT_FALSE(is_diagnosed({.diagnosis = true}));
    EXPECT_FALSE(is_diagnosed({.recipient = true, .diagnosis = true}));
}

TEST(M3_4_Diagnosed, ResidenceOrContactIsEnough)
{
    EXPECT_TRUE(is_diagnosed({.resident = true, .diagnosis = true}));
    EXPECT_TRUE(is_diagnosed({.in_contact = true, .diagnosis = true}));
    EXPECT_FALSE(is_diagnosed({.in_contact = true, .resident = true}));
}

TEST(M5_6_Overlap, NeedsContactAndIntervention)
{
    EXPECT_FALSE(is_in(groups_of({.in_contact = true}), Group::overlap));
    EXPECT_FALSE(is_in(groups_of({.recipient = true}), Group::overlap));
    EXPECT_TRUE(is_in(groups_of({.in_contact = true, .recipient = true}),
                      Group::overlap));
}

TEST(M8_Groups, APersonCountsInEveryGroupTheyAreIn)
{
    auto const groups = groups_of({.in_contact = true,
                                   .recipient = true,
                                   .resident = true,
                                   .diagnosis = true});

    EXPECT_EQ(groups, 0b11111);
    EXPECT_EQ(groups_of({.resident = true}), 0);
    EXPECT_EQ(groups_of({.resident = true, .diagnosis = true}), 0b01000);
}

}  // namespace
}  // namespace samspil::method::groups_test
