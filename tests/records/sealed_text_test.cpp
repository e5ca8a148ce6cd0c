#include "records/sealed_text.hpp"

#include <gtest/gtest.h>

namespace samspil::records::sealed_text_test {
namespace {

TEST(SealedText, NoticesEveryByteThatIsChanged)
{
    std::string const open = "{\"persons\": 7,\n \"checksum\": \"" +
                             std::string(open_seal) + "\"}\n";
    auto const sealed = seal(open);
    auto const checksum = sealed.substr(open.find(open_seal), open_seal.size());

    EXPECT_NE(checksum, open_seal);
    EXPECT_TRUE(is_sealed(sealed, checksum));
    for (std::size_t i = 0; i < sealed.size(); ++i) {
        auto changed = sealed;
        changed[i] = static_cast<char>(changed[i] ^ 1);
        auto const place = open.find(open_seal);
        auto const told = changed.substr(place, open_seal.size());
        EXPECT_FALSE(is_sealed(changed, told)) << i;
    }
    EXPECT_FALSE(is_sealed(sealed + " ", checksum));
    EXPECT_FALSE(is_sealed(sealed, ""));
    EXPECT_FALSE(is_sealed(sealed, "no checksum of it"));
}

}  // namespace
}  // namespace samspil::records::sealed_text_test
