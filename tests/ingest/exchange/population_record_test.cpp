#include "ingest/exchange/population_record.hpp"

#include <gtest/gtest.h>

namespace samspil::ingest::population_record_test {
namespace {

void expect_kept(registers::PopulationRow const& row)
{
    PopulationRecord const record(row);

    EXPECT_EQ(record.person, row.person);
    EXPECT_EQ(record.reference_day(), row.reference_day);
    EXPECT_EQ(record.birth_day(), row.birth_day);
    EXPECT_EQ(record.municipality(), row.municipality);
    EXPECT_EQ(record.district(), row.district);
    EXPECT_EQ(record.sex(), row.sex);
}

TEST(PopulationRecord, KeepsEveryValueThatCanBeRead)
{
    auto const first = base::first_day_of(base::first_calendar_year);
    auto const last = base::last_day_of(base::last_calendar_year);
    for (auto const reference_day :
         {first, base::Day(-1), base::Day(0), base::Day(17531), last}) {
        for (auto const birth_day : {first, base::Day(0), last, base::no_day}) {
            for (int const municipality : {0, 98, 255}) {
                for (int const district : {0, 10, 255}) {
                    for (auto const sex :
                         {reference::Sex::male, reference::Sex::female,
                          reference::Sex::unknown}) {
                        expect_kept({{1, 2},
                                     reference_day,
                                     birth_day,
                                     reference::MunicipalityIndex(municipality),
                                     static_cast<std::uint8_t>(district),
                                     sex});
                    }
                }
            }
        }
    }
}

//! A SAS date number can lie behind the calendar's end: 999999 is in 4697,
//! so none does.
TEST(PopulationRecord, HasRoomForTheLatestSasDate)
{
    expect_kept({{1, 2}, base::to_day(1960, 1, 1) + 999'999});
}

}  // namespace
}  // namespace samspil::ingest::population_record_test
