#include <gtest/gtest.h>

#include "registers/checks/checks_fixture.hpp"

namespace samspil::registers::record_checks_test {
namespace {

using test::Delivery;

Verdict unknown_records(RegisterId source, std::int64_t unknown,
                        std::int64_t rows)
{
    Delivery delivery;
    auto& file = delivery.file(source);
    file.of(FileCount::looked_up) = rows;
    file.of(FileCount::found) = rows - unknown;
    return test::worst(check_unknown_records(delivery.facts));
}

TEST(CheckUnknownRecords, AtItsEdges)
{
    for (auto const id : {RegisterId::psyk_diag, RegisterId::psyk_pers}) {
        EXPECT_EQ(unknown_records(id, 100, 1000), Verdict::ok);
        EXPECT_EQ(unknown_records(id, 101, 1000), Verdict::warning);
        EXPECT_EQ(unknown_records(id, 900, 1000), Verdict::warning);
        EXPECT_EQ(unknown_records(id, 901, 1000), Verdict::stop);
        EXPECT_EQ(unknown_records(id, 99, 99), Verdict::warning);
    }
}

TEST(CheckUnknownRecords, SomaticTablesMayHaveMore)
{
    EXPECT_EQ(unknown_records(RegisterId::lpr_diag, 1000, 1000), Verdict::ok);
    EXPECT_EQ(unknown_records(RegisterId::lpr_bes, 1000, 1000), Verdict::ok);
}

TEST(CheckUnknownRecords, AnLpr3FileIsLostOnlyIfNoRowFindsAContact)
{
    auto const id = RegisterId::lpr_a_diagnose;
    EXPECT_EQ(unknown_records(id, 999, 1000), Verdict::ok);
    EXPECT_EQ(unknown_records(id, 1000, 1000), Verdict::stop);
    EXPECT_EQ(unknown_records(id, 0, 0), Verdict::ok);

    Delivery delivery;  // a lost one of 150 rows among 1,000
    delivery.file(id).of(FileCount::looked_up) = 150;
    auto& other = delivery.file(id);
    other.of(FileCount::looked_up) = 850;
    other.of(FileCount::found) = 1;
    EXPECT_EQ(test::worst(check_unknown_records(delivery.facts)),
              Verdict::warning);

    delivery.facts.files[0].has_other_contact = true;
    EXPECT_EQ(test::worst(check_unknown_records(delivery.facts)), Verdict::ok);
}

Verdict shared_ids(std::int64_t shared, std::int64_t rows)
{
    Delivery delivery;
    auto& file = delivery.file(RegisterId::lpr_f_kontakter);
    file.of(FileCount::with_id) = rows;
    file.of(FileCount::shared_id) = shared;
    return test::worst(check_shared_ids(delivery.facts));
}

TEST(CheckSharedIds, AtItsEdges)
{
    EXPECT_EQ(shared_ids(0, 1000), Verdict::ok);
    EXPECT_EQ(shared_ids(1, 1000), Verdict::warning);
    EXPECT_EQ(shared_ids(50, 1000), Verdict::warning);
    EXPECT_EQ(shared_ids(51, 1000), Verdict::stop);
    EXPECT_EQ(shared_ids(99, 99), Verdict::warning);
}

}  // namespace
}  // namespace samspil::registers::record_checks_test
