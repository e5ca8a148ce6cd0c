#include "synthetic/registers_fixture.hpp"

#include <regex>
#include <set>

namespace samspil::synthetic::test::registers_test {
namespace {

using ::testing::MatchesRegex;

using Registers = RegistersTest;

TEST_F(Registers, AreThereForAllErasWithTheirHeaders)
{
    std::map<std::string, std::string> const headers{
        {"bef", "PNR,FOED_DAG,KOEN,KOM,DISTRIKT"},
        {"dod", "PNR,DODDATO"},
        {"psyk_adm",
         "RECNUM,PNR,C_PATTYPE,C_ADIAG,C_INDM,D_INDDTO,V_INDTIME,V_INDMINUT,"
         "D_UDDTO,V_UDTIME"},
        {"psyk_diag", "RECNUM,C_DIAG,C_DIAGTYPE"},
        {"psyk_pers", "RECNUM,D_AMBDTO"},
        {"lpr_adm",
         "RECNUM,PNR,C_PATTYPE,C_ADIAG,C_INDM,D_INDDTO,V_INDTIME,V_INDMINUT,"
         "D_UDDTO,V_UDTIME,C_SPEC"},
        {"lpr_diag", "RECNUM,C_DIAG,C_DIAGTYPE"},
        {"lpr_bes", "RECNUM,D_AMBDTO"},
        {"lpr_f_kontakter",
         "DW_EK_KONTAKT,PNR,DATO_START,TIDSPUNKT_START,DATO_SLUT,"
         "TIDSPUNKT_SLUT,KONTAKTTYPE,PRIORITET,HOVEDSPECIALE_ANS,"
         "AKTIONSDIAGNOSE"},
        {"lpr_f_diagnoser",
         "DW_EK_KONTAKT,DIAGNOSEKODE,DIAGNOSETYPE,SENERE_AFKRAEFTET"},
        {"handicap",
         "PNR,YDELSE,HANDLEKOM,BETALKOM,STARTDATO,SLUTDATO,MAALGRUPPE"}};
    std::set<std::string> expected{"dod.csv"};
    for (int year = 2013; year <= 2022; ++year) {
        auto const end = std::to_string(year) + ".csv";
        for (char const* prefix : {"psyk_adm", "psyk_diag", "psyk_pers",
                                   "lpr_adm", "lpr_diag", "lpr_bes"}) {
            if (year <= 2019) {
                expected.insert(prefix + end);
            }
        }
        if (year >= 2019) {
            expected.insert("lpr_f_kontakter" + end);
            expected.insert("lpr_f_diagnoser" + end);
        }
        if (year >= 2018) {
            expected.insert("handicap" + end);
        }
        if (year >= 2017) {
            expected.insert("bef" + std::to_string(year) + "12.csv");
        }
    }

    std::set<std::string> found;
    for (auto const& entry : std::filesystem::directory_iterator(folder())) {
        auto const name = entry.path().filename().string();
        found.insert(name);
        auto const prefix = name.substr(0, name.find_first_of("0123456789."));
        std::ifstream file(entry.path());
        std::string line;
        std::getline(file, line);
        EXPECT_EQ(line, headers.at(prefix)) << name;
        EXPECT_TRUE(std::getline(file, line)) << name << " has no row";
    }

    EXPECT_EQ(found, expected);
}

TEST_F(Registers, HaveAsManyFieldsInEveryRowAsInTheHeader)
{
    for (auto const& entry : std::filesystem::directory_iterator(folder())) {
        std::ifstream file(entry.path());
        std::string line;
        std::getline(file, line);
        auto const commas = std::count(line.begin(), line.end(), ',');
        while (std::getline(file, line)) {
            ASSERT_EQ(std::count(line.begin(), line.end(), ','), commas)
                << entry.path();
        }
    }
}

TEST_F(Registers, HoldTheNumberOfPersonsAskedFor)
{
    std::set<std::string> found;
    for (auto const& [prefix, column] :
         std::map<std::string, std::size_t>{{"bef", 0},
                                            {"dod", 0},
                                            {"handicap", 0},
                                            {"psyk_adm", 1},
                                            {"lpr_adm", 1},
                                            {"lpr_f_kontakter", 1}}) {
        for (auto const& row : rows_of(prefix)) {
            if (!row[column].empty()) {
                found.insert(row[column]);
            }
        }
    }

    EXPECT_EQ(std::ssize(found), persons);
}

TEST_F(Registers, HaveIdsThatNobodyCanHave)
{
    for (auto const& row : rows_of("bef")) {
        auto const& id = row[bef::person];
        ASSERT_EQ(id.size(), 10U);
        ASSERT_TRUE(std::all_of(id.begin(), id.end(), [](char character) {
            return character >= '0' && character <= '9';
        }));
        int const day = std::stoi(id.substr(0, 2));
        ASSERT_TRUE(day >= 41 && day <= 58);
    }
}

TEST_F(Registers, AreNotInTheOrderOfIds)
{
    auto const rows = rows_of("bef201712");

    auto const rising =
        count(rows, [previous = std::string()](Row const& row) mutable {
            bool const is_rising = row[bef::person] > previous;
            previous = row[bef::person];
            return is_rising;
        });

    EXPECT_NEAR(static_cast<double>(rising) / static_cast<double>(rows.size()),
                0.5, 0.05);
}

TEST_F(Registers, NumberContactsAndRecordsUniquely)
{
    std::set<std::string> contacts;
    for (auto const& row : rows_of("lpr_f_kontakter")) {
        EXPECT_TRUE(contacts.insert(row[kontakter::contact]).second);
    }
    for (auto const& row : rows_of("lpr_f_diagnoser")) {
        ASSERT_TRUE(contacts.contains(row[diagnoser::contact]));
    }
    for (std::string const prefix : {"psyk_adm", "lpr_adm"}) {
        // a record that two years' files repeat is the same row in both
        std::map<std::string, Row> records;
        for (auto const& row : rows_of(prefix)) {
            auto const [place, is_new] = records.emplace(row[adm::record], row);
            EXPECT_TRUE(is_new || place->second == row);
        }
    }
}

TEST_F(Registers, HaveThePopulationOfDenmark)
{
    auto const rows = rows_of("bef202012");
    double const all = static_cast<double>(std::ssize(rows));
    auto const share = [&](auto const& condition) {
        return 100 * static_cast<double>(count(rows, condition)) / all;
    };

    EXPECT_NEAR(all / persons, 0.92, 0.03);
    EXPECT_NEAR(share([](auto const& row) { return row[2] == "1"; }), 49.7, 1);
    EXPECT_NEAR(share([](auto const& row) { return row[1] <= "2002-12-31"; }),
                80, 2);
    EXPECT_NEAR(share([](auto const& row) { return row[3] == "101"; }), 10.9,
                0.8);
    EXPECT_NEAR(share([](auto const& row) { return row[3] == "851"; }), 3.8,
                0.5);
}

TEST_F(Registers, RepeatCoursesOverNewYearButNotTheirVisits)
{
    std::map<std::string, std::set<std::string>> years;
    for (int year = 2013; year <= 2019; ++year) {
        for (auto const& row : rows_of("psyk_adm" + std::to_string(year))) {
            if (row[adm::type] == "2") {
                years[row[adm::record]].insert(std::to_string(year));
                ASSERT_LE(row[adm::start].substr(0, 4), std::to_string(year));
                ASSERT_GE(row[adm::end].substr(0, 4), std::to_string(year));
            }
        }
        for (auto const& row : rows_of("psyk_pers" + std::to_string(year))) {
            ASSERT_EQ(row[1].substr(0, 4), std::to_string(year));
        }
    }
    EXPECT_GT(std::count_if(
                  years.begin(), years.end(),
                  [](auto const& record) { return record.second.size() > 1; }),
              100);
}

TEST_F(Registers, HoldAsManySomaticRowsAsPsychiatricOnes)
{
    auto const rows = rows_of("lpr_f_kontakter");

    auto const psychiatric = count(rows, [](auto const& row) {
        return row[kontakter::specialty].find("psykiatri") != std::string::npos;
    });

    EXPECT_NEAR(
        static_cast<double>(psychiatric) / static_cast<double>(rows.size()),
        0.5, 0.07);
}

}  // namespace
}  // namespace samspil::synthetic::test::registers_test
