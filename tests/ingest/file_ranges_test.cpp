#include "ingest/file_ranges.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace samspil::ingest::file_ranges_test {

void PrintTo(ByteRange const& range, std::ostream* out)
{
    *out << '[' << range.begin << ", " << range.end << ')';
}

namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

TEST(FileRanges, MergedAreInOrderAndAdjoiningOnesAreOne)
{
    auto const ranges = merged({{1, {40, 50}},
                                {0, {10, 20}},
                                {1, {10, 30}},
                                {0, {20, 25}},
                                {1, {30, 30}},
                                {1, {50, 60}}});

    EXPECT_THAT(ranges,
                ElementsAre(FileRange{0, {10, 25}}, FileRange{1, {10, 30}},
                            FileRange{1, {40, 60}}));
}

TEST(FileRanges, WhatRemainsIsWhatIsNotDone)
{
    std::vector<ByteRange> const done{{10, 20}, {25, 30}};

    EXPECT_THAT(remaining({10, 40}, done),
                ElementsAre(ByteRange{20, 25}, ByteRange{30, 40}));
    EXPECT_THAT(remaining({5, 30}, done),
                ElementsAre(ByteRange{5, 10}, ByteRange{20, 25}));
    EXPECT_THAT(remaining({10, 40}, {}), ElementsAre(ByteRange{10, 40}));
    EXPECT_THAT(remaining({10, 20}, std::span(done).first(1)), IsEmpty());
}

TEST(FileRanges, SharesAreTotalDisjointAndNearlyEqual)
{
    std::vector<ByteRange> const ranges{{10, 17}, {30, 31}, {40, 45}};

    EXPECT_THAT(share_of(ranges, {0, 2}), ElementsAre(ByteRange{10, 16}));
    EXPECT_THAT(
        share_of(ranges, {1, 2}),
        ElementsAre(ByteRange{16, 17}, ByteRange{30, 31}, ByteRange{40, 45}));
    for (int const count : {1, 2, 3, 5, 13, 20}) {
        std::vector<FileRange> all;
        for (int index = 0; index < count; ++index) {
            for (auto const& range : share_of(ranges, {index, count})) {
                all.push_back({0, range});
            }
        }
        EXPECT_THAT(merged(all),
                    ElementsAre(FileRange{0, {10, 17}}, FileRange{0, {30, 31}},
                                FileRange{0, {40, 45}}))
            << count;
    }
}

TEST(FileRanges, AShareOfOneRangeIsTheSharesRange)
{
    ByteRange const whole{7, 1000};
    for (int index = 0; index < 6; ++index) {
        EXPECT_THAT(share_of(std::vector{whole}, {index, 6}),
                    ElementsAre(share_of(whole, {index, 6})));
    }
}

TEST(ByteRange, SharesAreInOrderWithoutGapsAndNearlyEqual)
{
    constexpr std::int64_t large = 3'000'000'000'000;
    constexpr std::int64_t begin = 15;
    for (std::int64_t const size : {std::int64_t{0}, std::int64_t{5}, large}) {
        std::int64_t end = begin;
        for (int index = 0; index < 17; ++index) {
            auto const range = share_of({begin, begin + size}, {index, 17});
            EXPECT_EQ(range.begin, end);
            EXPECT_GE(range.size(), size / 17);
            EXPECT_LE(range.size(), size / 17 + 1);
            end = range.end;
        }
        EXPECT_EQ(end, begin + size);
    }
}

}  // namespace
}  // namespace samspil::ingest::file_ranges_test
