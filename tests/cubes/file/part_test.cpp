#include "cubes/file/part.hpp"

#include <gtest/gtest.h>

namespace samspil::cubes::part_test {
namespace {

TEST(Part, SharesFollowEachOtherAndDifferByOneAtMost)
{
    for (std::int64_t const total : {1, 2, 3, 7, 40}) {
        for (std::int64_t const count : {0, 1, 5, 40, 1001}) {
            std::int64_t next = 0;
            for (std::int64_t number = 1; number <= total; ++number) {
                auto const [begin, end] =
                    Part{PartOf::scenarios, number, total}.share_of(count);
                EXPECT_EQ(begin, next);
                EXPECT_GE(end - begin, count / total);
                EXPECT_LE(end - begin, count / total + 1);
                next = end;
            }
            EXPECT_EQ(next, count);
        }
    }
}

TEST(Part, SaysWhatItIs)
{
    Part const part{PartOf::replicates, 2, 5, 100};

    EXPECT_EQ(part.describe(), "part 2 of 5 of the replicates");
}

}  // namespace
}  // namespace samspil::cubes::part_test
