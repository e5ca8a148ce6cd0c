#include "registers/folder_column.hpp"

#include <gtest/gtest.h>

namespace samspil::registers::folder_column_test {
namespace {

TEST(FolderColumn, IsUnescapedAndKnowsTheMissingPartition)
{
    EXPECT_EQ(folder_column_of("a=b"), (FolderColumn{"a", "b"}));
    EXPECT_EQ(folder_column_of("a%3D=%20b=c%"), (FolderColumn{"a=", " b=c%"}));
    EXPECT_EQ(folder_column_of("a=%zz%4"), (FolderColumn{"a", "%zz%4"}));
    EXPECT_EQ(folder_column_of("a=__HIVE_DEFAULT_PARTITION__"),
              (FolderColumn{"a", ""}));
    EXPECT_EQ(folder_column_of("a="), (FolderColumn{"a", ""}));
    EXPECT_EQ(folder_column_of("=b"), std::nullopt);
    EXPECT_EQ(folder_column_of("ab"), std::nullopt);
}

}  // namespace
}  // namespace samspil::registers::folder_column_test
