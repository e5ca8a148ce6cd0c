#include "registers/readers/visit_reader.hpp"

#include <gtest/gtest.h>

#include "registers/register_fixture.hpp"
#include "registers/values/id_value.hpp"

namespace samspil::registers::visit_reader_test {
namespace {

using reference::ContactType;
using test::parse;

TEST(VisitReader, KeepsEveryVisitAlsoEqualOnes)
{
    auto const parsed = parse(RegisterId::psyk_pers,
                              "RECNUM,D_AMBDTO\n2,2018-05-03\n2,2018-05-03\n");
    ASSERT_EQ(parsed.rows.visits.size(), 2U);
    EXPECT_EQ(parsed.rows.visits[0].record,
              hash_contact(records::public_key, RegisterFamily::psyk, "2"));
    EXPECT_EQ(parsed.rows.visits[0].day, base::to_day(2018, 5, 3));
    EXPECT_EQ(parsed.rows.visits[0].type, ContactType::physical);
    EXPECT_EQ(parsed.rows.visits[0].source, RegisterId::psyk_pers);
}

TEST(VisitReader, RejectsVisitsWithoutRecordOrDate)
{
    auto const parsed =
        parse(RegisterId::lpr_bes,
              "RECNUM,D_AMBDTO\n,2018-05-03\n2,\n2,2018-99-03\n,x\n");
    EXPECT_EQ(parsed.rejected("missing record"), 2);
    EXPECT_EQ(parsed.rejected("missing visit_date"), 1);
    EXPECT_EQ(parsed.rejected("unreadable visit_date"), 1);
}

TEST(VisitReader, KnowsHomeVisitsByTheUsersValuesOnly)
{
    constexpr auto content =
        "RECNUM,D_AMBDTO,C_YDSTED\n1,2018-05-03,H\n1,2018-05-03,h \n"
        "1,2018-05-03,A\n1,2018-05-03,\n";
    ParseContext context;
    context.home_values = {"X", "H", ""};

    auto const without = parse(RegisterId::psyk_pers, content);
    auto const with = parse(RegisterId::psyk_pers, content, context);

    for (auto const& visit : without.rows.visits) {
        EXPECT_EQ(visit.type, ContactType::physical);
    }
    ASSERT_EQ(with.rows.visits.size(), 4U);
    EXPECT_EQ(with.rows.visits[0].type, ContactType::out_contact);
    EXPECT_EQ(with.rows.visits[1].type, ContactType::out_contact);
    EXPECT_EQ(with.rows.visits[2].type, ContactType::physical);
    EXPECT_EQ(with.rows.visits[3].type, ContactType::physical);
}

}  // namespace
}  // namespace samspil::registers::visit_reader_test
