#include <map>
#include <set>

#include "synthetic/registers_fixture.hpp"

/*!
 * What makes real registers hard must occur in those of 20,000 persons; bad
 * rows stay far below the per cent at which an ingest stops.
 */
namespace samspil::synthetic::test::traps_test {
namespace {

using Traps = RegistersTest;

//! Values of a column by person, only those that are there.
std::map<std::string, std::set<std::string>> values_by_person(
    std::vector<Row> const& rows, std::size_t person, std::size_t column)
{
    std::map<std::string, std::set<std::string>> values;
    for (auto const& row : rows) {
        if (!row[column].empty()) {
            values[row[person]].insert(row[column]);
        }
    }
    return values;
}

std::int64_t with_several(
    std::map<std::string, std::set<std::string>> const& values)
{
    return std::count_if(values.begin(), values.end(), [](auto const& value) {
        return value.second.size() > 1;
    });
}

TEST_F(Traps, PopulationMovesIsBornDiesComesAndGoes)
{
    auto const rows = rows_of("bef");
    auto const persons_of = [&](std::string const& file) {
        std::set<std::string> ids;
        for (auto const& row : rows_of(file)) {
            ids.insert(row[bef::person]);
        }
        return ids;
    };
    auto const first = persons_of("bef201712");
    auto const last = persons_of("bef202212");
    std::int64_t gone = 0;
    for (auto const& id : first) {
        gone += last.contains(id) ? 0 : 1;
    }

    EXPECT_GT(
        with_several(values_by_person(rows, bef::person, bef::municipality)),
        1000);
    EXPECT_GT(gone, 700);
    EXPECT_GT(std::ssize(last) - (std::ssize(first) - gone), 1000);
    EXPECT_GT(std::ssize(rows_of("dod")), 600);
    EXPECT_GT(
        count(rows,
              [](auto const& row) { return row[bef::birth] >= "2018-01-01"; }),
        500);
}

TEST_F(Traps, PopulationHasCodesThatAreMissingUnknownOrDisagree)
{
    auto const rows = rows_of("bef");

    for (std::size_t const column : {bef::birth, bef::sex, bef::municipality}) {
        EXPECT_GT(
            count(rows, [&](auto const& row) { return row[column].empty(); }),
            0)
            << column;
    }
    EXPECT_GT(
        count(rows,
              [](auto const& row) { return row[bef::municipality] == "999"; }),
        0);
    EXPECT_GT(count(rows,
                    [](auto const& row) {
                        return row[bef::municipality] == "101" &&
                               row[bef::district].empty();
                    }),
              0);
    EXPECT_GT(
        count(rows, [](auto const& row) { return row[bef::district] == "99"; }),
        0);
    EXPECT_GT(with_several(values_by_person(rows, bef::person, bef::birth)), 0);
    EXPECT_LT(std::ssize(std::set<Row>(rows.begin(), rows.end())),
              std::ssize(rows));
}

TEST_F(Traps, DeathsDisagreeAndPeopleGoOnAfterwards)
{
    std::map<std::string, std::string> deaths;
    for (auto const& row : rows_of("dod")) {
        deaths[row[0]] = row[1];
    }
    auto const after = [&](Row const& row, std::size_t person,
                           std::size_t date) {
        auto const found = deaths.find(row[person]);
        return found != deaths.end() && row[date] > found->second;
    };

    EXPECT_LT(std::ssize(deaths), std::ssize(rows_of("dod")));
    EXPECT_GT(count(rows_of("lpr_f_kontakter"),
                    [&](auto const& row) {
                        return after(row, kontakter::person, kontakter::start);
                    }),
              0);
    EXPECT_GT(count(rows_of("handicap"),
                    [&](auto const& row) {
                        return deaths.contains(row[handicap::person]) &&
                               row[handicap::end].empty();
                    }),
              0);
}

TEST_F(Traps, ContactsAreOpenBackwardDoubledOrOfNoPatientType)
{
    auto const rows = rows_of("lpr_f_kontakter");
    std::set<Row> contents;
    for (auto row : rows) {
        row.erase(row.begin());
        contents.insert(row);
    }
    auto const end_of = [](Row const& row) {
        return row[kontakter::end] + row[kontakter::end_time];
    };

    EXPECT_GT(
        count(rows,
              [](auto const& row) { return row[kontakter::end].empty(); }),
        5);
    auto const backward = count(rows, [&](auto const& row) {
        return !row[kontakter::end].empty() &&
               end_of(row) < row[kontakter::start] + row[kontakter::start_time];
    });
    auto const incomplete = count(rows, [](auto const& row) {
        return row[kontakter::start].empty() || row[kontakter::person].empty();
    });
    EXPECT_GT(backward, 0);
    EXPECT_GT(incomplete, 0);
    EXPECT_LT(static_cast<double>(backward + incomplete) /
                  static_cast<double>(rows.size()),
              0.004);
    EXPECT_LT(std::ssize(contents), std::ssize(rows));
    EXPECT_GT(count(rows,
                    [](auto const& row) {
                        return row[kontakter::type] != "ALCA00" &&
                               row[kontakter::type] != "ALCA10" &&
                               row[kontakter::type] != "ALCA20";
                    }),
              0);
    EXPECT_GT(count(rows,
                    [](auto const& row) {
                        return row[kontakter::specialty] ==
                               "b\u00f8rne- og ungdomspsykiatri";
                    }),
              0);
}

TEST_F(Traps, PsychiatricContactsAreFoundInSomaticDepartments)
{
    auto const somatic_with_df = [](auto const& row) {
        return row[kontakter::specialty].find("psykiatri") ==
                   std::string::npos &&
               row[kontakter::code].rfind("DF", 0) == 0;
    };
    auto const lpr2 = rows_of("lpr_adm");

    EXPECT_GT(count(rows_of("lpr_f_kontakter"), somatic_with_df), 0);
    EXPECT_GT(count(lpr2,
                    [](auto const& row) {
                        return row[adm::specialty] == "50" ||
                               row[adm::specialty] == "52";
                    }),
              0);
    EXPECT_GT(count(lpr2,
                    [](auto const& row) {
                        return row[adm::specialty] != "50" &&
                               row[adm::code].rfind("DF", 0) == 0;
                    }),
              0);
}

TEST_F(Traps, ActionDiagnosesAreMissingOrFoundOnlyInTheTable)
{
    std::set<std::string> without;
    for (auto const& row : rows_of("lpr_f_kontakter")) {
        if (row[kontakter::code].empty()) {
            without.insert(row[kontakter::contact]);
        }
    }
    std::set<std::string> found;
    for (auto const& row : rows_of("lpr_f_diagnoser")) {
        if (row[diagnoser::type] == "A" && row[diagnoser::retracted] == "Nej" &&
            without.contains(row[diagnoser::contact])) {
            found.insert(row[diagnoser::contact]);
        }
    }

    EXPECT_GT(found.size(), 0U);
    EXPECT_GT(without.size(), found.size());
}

TEST_F(Traps, DiagnosesAreSecondaryAdditionalAndRetracted)
{
    auto const rows = rows_of("lpr_f_diagnoser");

    for (std::string const type : {"A", "B", "+"}) {
        EXPECT_GT(count(rows,
                        [&](auto const& row) {
                            return row[diagnoser::type] == type;
                        }),
                  100)
            << type;
    }
    for (std::string const type : {"A", "B"}) {
        EXPECT_GT(count(rows,
                        [&](auto const& row) {
                            return row[diagnoser::type] == type &&
                                   row[diagnoser::retracted] == "Ja";
                        }),
                  0)
            << type;
    }
}

TEST_F(Traps, Lpr2HasAllItsTypesAndVisitsMissing)
{
    auto const rows = rows_of("psyk_adm");
    std::set<std::string> visited;
    for (auto const& row : rows_of("psyk_pers")) {
        visited.insert(row[0]);
    }

    for (std::string const type : {"0", "1", "2", "3", "5", ""}) {
        EXPECT_GT(
            count(rows,
                  [&](auto const& row) { return row[adm::type] == type; }),
            0)
            << type;
    }
    for (std::string const acute : {"1", "2"}) {
        EXPECT_GT(count(rows,
                        [&](auto const& row) {
                            return row[adm::type] == "2" &&
                                   row[adm::acute] == acute &&
                                   !visited.contains(row[adm::record]);
                        }),
                  0)
            << acute;
    }
    EXPECT_GT(count(rows,
                    [](auto const& row) {
                        return row[adm::type] == "0" && row[adm::end].empty();
                    }),
              0);
}

TEST_F(Traps, VirtualContactsRiseFrom2020)
{
    auto const part = [&](std::string const& year) {
        auto const rows = rows_of("lpr_f_kontakter" + year);
        return static_cast<double>(count(rows,
                                         [](auto const& row) {
                                             return row[kontakter::type] ==
                                                    "ALCA20";
                                         })) /
               static_cast<double>(rows.size());
    };

    EXPECT_GT(part("2019"), 0);
    EXPECT_GT(part("2020"), 2 * part("2019"));
}

TEST_F(Traps, RegistrationsOverlapRepeatAndDisagreeOnWhoPays)
{
    auto const rows = rows_of("handicap");
    std::set<Row> const distinct(rows.begin(), rows.end());
    std::vector<Row> const different(distinct.begin(), distinct.end());
    std::int64_t overlapping = 0;
    for (auto const& a : different) {
        // sorted: a person's rows of a service follow each other
        auto const next = distinct.upper_bound(a);
        overlapping += next != distinct.end() &&
                       (*next)[handicap::person] == a[handicap::person] &&
                       (*next)[handicap::service] == a[handicap::service];
    }

    EXPECT_LT(distinct.size(), rows.size());
    EXPECT_GT(overlapping, 20);
    EXPECT_GT(count(different,
                    [](auto const& row) {
                        return row[handicap::acting] != row[handicap::paying];
                    }),
              5);
    EXPECT_GT(with_several(values_by_person(different, handicap::person,
                                            handicap::paying)),
              5);
    EXPECT_GT(with_several(values_by_person(different, handicap::person,
                                            handicap::acting)),
              5);
    EXPECT_GT(count(different,
                    [](auto const& row) {
                        return row[handicap::acting].empty() ||
                               row[handicap::acting] == "999";
                    }),
              0);
    EXPECT_GT(count(different,
                    [](auto const& row) {
                        return row[handicap::target_group].empty();
                    }),
              0);
    EXPECT_GT(count(different,
                    [](auto const& row) {
                        return row[handicap::service] == "1.12.0.3" ||
                               row[handicap::service] == "1.9";
                    }),
              0);
    EXPECT_GT(count(different,
                    [](auto const& row) { return row[handicap::end].empty(); }),
              100);
    auto const backward = count(rows, [](auto const& row) {
        return !row[handicap::end].empty() &&
               row[handicap::end] < row[handicap::start];
    });
    EXPECT_GT(backward, 0);
    EXPECT_LT(static_cast<double>(backward) / static_cast<double>(rows.size()),
              0.005);
}

}  // namespace
}  // namespace samspil::synthetic::test::traps_test
