#include <set>

#include "reference/municipalities.hpp"
#include "synthetic/file_catalogue.hpp"
#include "synthetic/registers_fixture.hpp"

namespace samspil::synthetic::test::changeover_test {
namespace {

using Changeover = RegistersTest;

TEST_F(Changeover, EndsLpr2AndBeginsLpr3OnItsTwoDays)
{
    for (auto const& row : rows_of("lpr_f_kontakter2019")) {
        auto const& start = row[kontakter::start];
        ASSERT_TRUE(start.empty() || start >= "2019-02-03") << start;
    }
    for (std::string const prefix : {"psyk_adm", "lpr_adm"}) {
        std::string last;
        for (auto const& row : rows_of(prefix + "2019")) {
            ASSERT_LT(row[adm::start], "2019-03-03");
            ASSERT_LE(row[adm::end], "2019-03-04");
            last = std::max(last, row[adm::start]);
        }
        // the two late regions still use it
        EXPECT_GE(last, "2019-02-10") << prefix;
    }
    for (auto const& row : rows_of("psyk_pers2019")) {
        ASSERT_LT(row[1], "2019-03-03");
    }
}

//! Persons' regions at the start of 2019.
std::map<std::string, int> regions(std::vector<Row> const& population)
{
    std::map<std::string, int> result;
    for (auto const& row : population) {
        auto const& code = row[bef::municipality];
        auto const index = code.empty()
                               ? reference::no_municipality
                               : reference::find_municipality(std::stoi(code));
        if (index != reference::no_municipality) {
            result[row[bef::person]] =
                reference::municipalities[index.index()].region;
        }
    }
    return result;
}

TEST_F(Changeover, IsInFebruaryInThreeRegionsAndInMarchInTwo)
{
    auto const region_of = regions(rows_of("bef201812"));

    for (std::string const prefix : {"psyk_adm", "lpr_adm"}) {
        for (auto const& row : rows_of(prefix + "2019")) {
            auto const found = region_of.find(row[adm::person]);
            if (found != region_of.end() && found->second != 1081 &&
                found->second != 1083) {
                ASSERT_LT(row[adm::start], "2019-02-03");
            }
        }
    }
    for (auto const& row : rows_of("lpr_f_kontakter2019")) {
        auto const found = region_of.find(row[kontakter::person]);
        if (found != region_of.end() &&
            (found->second == 1081 || found->second == 1083) &&
            !row[kontakter::start].empty()) {
            ASSERT_GE(row[kontakter::start], "2019-03-03");
        }
    }
    EXPECT_EQ(changeover_day(1081), base::to_day(2019, 3, 3));
    EXPECT_EQ(changeover_day(1082), base::to_day(2019, 2, 3));
    EXPECT_EQ(changeover_day(1083), base::to_day(2019, 3, 3));
    EXPECT_EQ(changeover_day(1084), base::to_day(2019, 2, 3));
    EXPECT_EQ(changeover_day(1085), base::to_day(2019, 2, 3));
}

TEST_F(Changeover, DischargesAndReadmitsWhoIsInHospitalThatNight)
{
    // person and day of those discharged at midnight, and admitted at 01:00
    std::set<std::string> discharged;
    std::set<std::string> admitted;
    for (std::string const prefix : {"psyk_adm", "lpr_adm"}) {
        for (auto const& row : rows_of(prefix + "2019")) {
            bool const that_night = (row[adm::end] == "2019-02-03" ||
                                     row[adm::end] == "2019-03-03") &&
                                    row[adm::end_hour] == "0";
            if (that_night &&
                (row[adm::type] == "0" || row[adm::type] == "1")) {
                discharged.insert(row[adm::person] + row[adm::end]);
            }
        }
    }
    for (auto const& row : rows_of("lpr_f_kontakter2019")) {
        if ((row[kontakter::start] == "2019-02-03" ||
             row[kontakter::start] == "2019-03-03") &&
            row[kontakter::start_time] == "01:00") {
            admitted.insert(row[kontakter::person] + row[kontakter::start]);
        }
    }

    EXPECT_GE(admitted.size(), 5U);
    for (auto const& stay : admitted) {
        EXPECT_TRUE(discharged.contains(stay));
    }
    EXPECT_NEAR(static_cast<double>(admitted.size()),
                static_cast<double>(discharged.size()), 2.0);
}

}  // namespace
}  // namespace samspil::synthetic::test::changeover_test
