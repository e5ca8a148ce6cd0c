#include "ingest/building/diagnosis_identity.hpp"

#include <gtest/gtest.h>

#include <string_view>

namespace samspil::ingest::diagnosis_identity_test {
namespace {

std::uint64_t identity(std::string_view code, std::uint64_t secondary_sum)
{
    return diagnosis_identity(registers::DiagnosisCode(code), secondary_sum);
}

TEST(M2_5_DiagnosisIdentity, IsEqualForEqualDiagnoses)
{
    EXPECT_EQ(identity("DF20", 5), identity("df20", 5));
    EXPECT_EQ(identity("", 0), identity("", 0));
}

TEST(M2_5_DiagnosisIdentity, DiffersForOtherCodesAndSets)
{
    EXPECT_NE(identity("DF20", 5), identity("DF20", 6));
    EXPECT_NE(identity("DF20", 5), identity("DF21", 5));
    EXPECT_NE(identity("", 0), identity("DF20", 0));
    auto const number = [](std::string_view code) {
        return code_number(registers::DiagnosisCode(code));
    };
    EXPECT_NE(identity("DF20", number("DF32")),
              identity("DF32", number("DF20")));
    EXPECT_NE(identity("", number("DF20")), identity("DF20", 0));
    EXPECT_NE(identity("DF20123456", 0), identity("DF20123457", 0));
    EXPECT_NE(identity("DF2012345678", 0), identity("DF201234", 0));
}

}  // namespace
}  // namespace samspil::ingest::diagnosis_identity_test
