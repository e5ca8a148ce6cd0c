#include "ingest/exchange/resolved_record.hpp"

#include <gtest/gtest.h>

namespace samspil::ingest::resolved_record_test {
namespace {

TEST(ResolvedRecord, HoldsAContactWithItsSourceAndRole)
{
    for (unsigned bits = 0; bits < 8; ++bits) {
        for (auto const type : {reference::ContactType::physical,
                                reference::ContactType::virtual_contact}) {
            for (auto const source : {registers::RegisterId::population,
                                      registers::RegisterId::lpr_bes,
                                      registers::RegisterId::social}) {
                for (auto const role : {RowRole::contact, RowRole::course,
                                        RowRole::further_contact}) {
                    method::ResolvedContact given;
                    given.start = base::Minute(-77);
                    given.end = base::no_minute;
                    given.diagnosis_identity = ~std::uint64_t{5};
                    given.traits = {type,
                                    (bits & 1U) != 0,
                                    (bits & 2U) != 0,
                                    (bits & 4U) != 0,
                                    reference::DiagnosisGroup::none,
                                    0x0FFF};

                    ResolvedRecord const record({3, 4}, given, source, role);

                    EXPECT_EQ(record.person, records::Hash128({3, 4}));
                    EXPECT_EQ(record.source(), source);
                    EXPECT_EQ(record.role(), role);
                    auto const contact = record.contact();
                    EXPECT_EQ(contact.start, given.start);
                    EXPECT_EQ(contact.end, given.end);
                    EXPECT_EQ(contact.diagnosis_identity,
                              given.diagnosis_identity);
                    EXPECT_EQ(records::Contact({}, {}, contact.traits),
                              records::Contact({}, {}, given.traits));
                }
            }
        }
    }
}

}  // namespace
}  // namespace samspil::ingest::resolved_record_test
