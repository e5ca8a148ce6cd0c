#include "store/empty_groups.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace samspil::store::empty_groups_test {
namespace {

using ::testing::AllOf;
using ::testing::ElementsAre;
using ::testing::HasSubstr;

std::vector<std::string> warnings(std::int64_t persons, std::int64_t contacts,
                                  std::int64_t registrations)
{
    Manifest manifest;
    manifest.shards = {{"shard-00000.h5", persons, contacts, registrations, {}},
                       {"shard-00001.h5", 0, 0, 0, {}}};
    return warnings_of_empty_groups(manifest);
}

TEST(EmptyGroups, AreNoneInAStoreOfAllKinds)
{
    EXPECT_THAT(warnings(1, 1, 1), ElementsAre());
}

TEST(EmptyGroups, AreNamedWithWhatIsMissing)
{
    EXPECT_THAT(warnings(1, 0, 1),
                ElementsAre(AllOf(HasSubstr("no psychiatric contacts"),
                                  HasSubstr("psychiatry, overlap, diagnosed "
                                            "and diagnosed_recipients"))));
    EXPECT_THAT(warnings(1, 1, 0),
                ElementsAre(AllOf(HasSubstr("no registrations"),
                                  HasSubstr("recipients, overlap and "
                                            "diagnosed_recipients"))));
    EXPECT_EQ(warnings(1, 0, 0).size(), 2U);
}

TEST(EmptyGroups, AreAllWithoutPersons)
{
    EXPECT_THAT(warnings(0, 0, 0), ElementsAre(HasSubstr("no persons")));
}

}  // namespace
}  // namespace samspil::store::empty_groups_test
