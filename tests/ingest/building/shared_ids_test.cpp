#include "ingest/building/shared_ids.hpp"

#include <gtest/gtest.h>

#include <vector>

namespace samspil::ingest::shared_ids_test {
namespace {

using registers::CheckCounts;
using registers::ContactRow;
using registers::FileCount;
using registers::RegisterId;

ContactRow row(std::uint64_t person, std::uint16_t file, RegisterId source)
{
    ContactRow result;
    result.contact = {7, 7};
    result.person = {person, 0};
    result.file = file;
    result.source = source;
    return result;
}

//! Rows that share their id in each of the files 0 and 1.
std::vector<std::int64_t> shared(std::vector<ContactRow> const& rows)
{
    CheckCounts counts;
    count_shared_ids(rows, counts);
    std::int64_t with_id = 0;
    for (auto const& file : counts.files) {
        with_id += file.of(FileCount::with_id);
    }
    EXPECT_EQ(with_id, static_cast<std::int64_t>(rows.size()));
    return {counts.file(0).of(FileCount::shared_id),
            counts.file(1).of(FileCount::shared_id)};
}

using Counts = std::vector<std::int64_t>;

TEST(SharedIds, OfOnePersonAreNone)
{
    auto const source = RegisterId::lpr_f_kontakter;
    EXPECT_EQ(shared({row(1, 0, source)}), (Counts{0, 0}));
    EXPECT_EQ(shared({row(1, 0, source), row(1, 1, source)}), (Counts{0, 0}));
}

TEST(SharedIds, OfLpr3StandForOneContactInAllFiles)
{
    auto const source = RegisterId::lpr_a_kontakt;
    EXPECT_EQ(shared({row(1, 0, source), row(1, 1, source), row(2, 1, source)}),
              (Counts{1, 2}));
}

TEST(SharedIds, OfLpr2StandForOneRecordWithinAFile)
{
    auto const source = RegisterId::psyk_adm;
    EXPECT_EQ(shared({row(1, 0, source), row(2, 1, source)}), (Counts{0, 0}));
    EXPECT_EQ(shared({row(1, 0, source), row(2, 0, source), row(2, 1, source)}),
              (Counts{2, 0}));
}

TEST(SharedIds, OfContactsWithoutAnIdAreNotCompared)
{
    std::vector<ContactRow> rows{row(1, 0, RegisterId::lpr_f_kontakter),
                                 row(2, 0, RegisterId::lpr_f_kontakter)};
    for (auto& without : rows) {
        without.contact = {};
    }
    CheckCounts counts;
    count_shared_ids(rows, counts);
    EXPECT_EQ(counts, CheckCounts());
}

}  // namespace
}  // namespace samspil::ingest::shared_ids_test
