#include "ingest/reading/detail_filter.hpp"

#include <gtest/gtest.h>

#include <vector>

namespace samspil::ingest::detail_filter_test {
namespace {

using registers::RegisterId;

records::Hash128 contact(std::uint64_t number)
{
    return {number, number * 0x9E37'79B9'7F4A'7C15U};
}

//! A plan of so many contacts that nearly none passes by chance.
Plan plan_of_many()
{
    Plan plan;
    plan.files.resize(1);
    plan.files[0].source = RegisterId::lpr_f_kontakter;
    plan.files[0].file_size = 10'000'000;
    return plan;
}

//! Diagnoses and visits of contacts 0 to 999.
registers::ParsedRows details()
{
    registers::ParsedRows rows;
    for (std::uint64_t i = 0; i < 1000; ++i) {
        auto& diagnosis = rows.diagnoses.emplace_back();
        diagnosis.contact = contact(i);
        diagnosis.source = RegisterId::lpr_f_diagnoser;
        auto& visit = rows.visits.emplace_back();
        visit.record = contact(i);
        visit.source = RegisterId::lpr_bes;
    }
    return rows;
}

TEST(DetailFilter, LeavesRowsOfContactsThatWereAddedInTheirOrder)
{
    DetailFilter filter(plan_of_many());
    std::vector<registers::ContactRow> contacts(100);
    for (std::uint64_t i = 0; i < contacts.size(); ++i) {
        contacts[i].contact = contact(7 * i);
    }
    filter.add(contacts);
    filter.share(parallel::Communicator());
    auto rows = details();
    registers::QualityCounts counts;

    filter.erase_unneeded(rows, counts);

    ASSERT_GE(rows.diagnoses.size(), 100U);
    EXPECT_LT(rows.diagnoses.size(), 110U);
    EXPECT_EQ(rows.diagnoses.size(), rows.visits.size());
    std::uint64_t found = 0;
    for (std::size_t i = 0; i < rows.diagnoses.size(); ++i) {
        EXPECT_EQ(rows.diagnoses[i].contact, rows.visits[i].record);
        found += rows.diagnoses[i].contact == contact(7 * found) ? 1U : 0U;
    }
    EXPECT_EQ(found, contacts.size());
}

TEST(DetailFilter, CountsTheOthersAsNotNeeded)
{
    DetailFilter filter(plan_of_many());
    filter.share(parallel::Communicator());
    auto rows = details();
    registers::QualityCounts counts;

    filter.erase_unneeded(rows, counts);

    EXPECT_TRUE(rows.diagnoses.empty());
    EXPECT_TRUE(rows.visits.empty());
    EXPECT_EQ(counts.of(RegisterId::lpr_f_diagnoser).not_needed, 1000);
    EXPECT_EQ(counts.of(RegisterId::lpr_bes).not_needed, 1000);
}

}  // namespace
}  // namespace samspil::ingest::detail_filter_test
