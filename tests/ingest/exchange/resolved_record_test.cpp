#include "ingest/exchange/resolved_record.hpp"

#include <gtest/gtest.h>

#include <string_view>

namespace samspil::ingest {
namespace {

ResolvedRow row_with(std::string_view code, std::uint64_t secondary_set)
{
    ResolvedRow row;
    row.contact.action_code = registers::DiagnosisCode(code).bytes();
    row.contact.secondary_set = secondary_set;
    return row;
}

std::uint64_t identity(std::string_view code, std::uint64_t secondary_set)
{
    return ResolvedRecord(row_with(code, secondary_set))
        .contact()
        .secondary_set;
}

TEST(ResolvedRecord, KeepsAllThatIsNotOnlyCompared)
{
    for (unsigned bits = 0; bits < 8; ++bits) {
        for (auto const type : {reference::ContactType::physical,
                                reference::ContactType::virtual_contact}) {
            for (auto const source : {registers::RegisterId::population,
                                      registers::RegisterId::lpr_bes,
                                      registers::RegisterId::social}) {
                for (auto const role : {RowRole::contact, RowRole::course,
                                        RowRole::further_contact}) {
                    ResolvedRow row;
                    row.person = {3, 4};
                    row.source = source;
                    row.role = role;
                    row.contact.start = base::Minute(-77);
                    row.contact.end = base::no_minute;
                    row.contact.traits = {type,
                                          (bits & 1U) != 0,
                                          (bits & 2U) != 0,
                                          (bits & 4U) != 0,
                                          reference::DiagnosisGroup::none,
                                          0x0FFF};

                    ResolvedRecord const record(row);

                    EXPECT_EQ(record.person, row.person);
                    EXPECT_EQ(record.source(), source);
                    EXPECT_EQ(record.role(), role);
                    auto const contact = record.contact();
                    EXPECT_EQ(contact.start, base::Minute(-77));
                    EXPECT_EQ(contact.end, base::no_minute);
                    auto const& traits = contact.traits;
                    EXPECT_EQ(records::Contact({}, {}, traits),
                              records::Contact({}, {}, row.contact.traits));
                }
            }
        }
    }
}

TEST(ResolvedRecord, TellsCodesAndSetsApart)
{
    EXPECT_EQ(identity("DF20", 5), identity("df20", 5));
    EXPECT_NE(identity("DF20", 5), identity("DF20", 6));
    EXPECT_NE(identity("DF20", 5), identity("DF21", 5));
    EXPECT_NE(identity("", 0), identity("DF20", 0));
    auto const stands_for = [](std::string_view code) {
        return mix_code(registers::DiagnosisCode(code).bytes());
    };
    EXPECT_NE(identity("DF20", stands_for("DF32")),
              identity("DF32", stands_for("DF20")));
    EXPECT_NE(identity("", stands_for("DF20")), identity("DF20", 0));
    EXPECT_NE(identity("DF20123456", 0), identity("DF20123457", 0));
    EXPECT_NE(identity("DF2012345678", 0), identity("DF201234", 0));
}

}  // namespace
}  // namespace samspil::ingest
