#include "publish/scan/suspicion.hpp"

#include <gtest/gtest.h>

namespace samspil::publish {
namespace {

SuspiciousTexts const& suspicious()
{
    static SuspiciousTexts const texts(
        {"Node17.cluster.example", "node17", "main"}, {"annahansen", "ab"});
    return texts;
}

std::optional<Suspicion> found(std::string_view text)
{
    return suspicious().find_in(text);
}

TEST(Suspicion, IsAWholeTokenThatLooksLikeAPersonNumber)
{
    for (auto const* const text :
         {"0101901234", "010190-1234", "Hus (311299-0000).", "x,0112501234,"}) {
        EXPECT_EQ(found(text), Suspicion::person_number) << text;
    }
    for (auto const* const text :
         {"3201901234", "0113901234", "00101901234", "01019012345",
          "a0101901234", "010190-12345", "0101-901234", "20180101"}) {
        EXPECT_EQ(found(text), std::nullopt) << text;
    }
}

TEST(Suspicion, IsAnAbsolutePath)
{
    for (auto const* const text :
         {"/home/anna", "see /srv/data.", "\"/a/b\"", "C:\\data", "d:/data",
          "\\\\server\\share", "file=/tmp/x"}) {
        EXPECT_EQ(found(text), Suspicion::absolute_path) << text;
    }
    for (auto const* const text :
         {"and/or", "2020/2021", "https://example.org/a/b", "a / b", "/", "1/2",
          "docs/method.md", "Råd/område", "/alone"}) {
        EXPECT_EQ(found(text), std::nullopt) << text;
    }
}

TEST(Suspicion, IsANameOfTheMachineOrTheUser)
{
    EXPECT_EQ(found("on NODE17:"), Suspicion::machine_name);
    EXPECT_EQ(found("node17.cluster.example"), Suspicion::machine_name);
    EXPECT_EQ(found("by AnnaHansen."), Suspicion::user_name);
    EXPECT_EQ(found("node171"), std::nullopt);
}

// A word of the program's own, and what is too short, tell nothing.
TEST(Suspicion, IsNoWordThatTheProgramWritesItself)
{
    EXPECT_EQ(found("main"), std::nullopt);
    EXPECT_EQ(found("ab"), std::nullopt);
}

}  // namespace
}  // namespace samspil::publish
