#include "publish/files/sha256.hpp"

#include <gtest/gtest.h>

#include "base/error.hpp"
#include "support/scratch_folder.hpp"

namespace samspil::publish::sha256_test {
namespace {

// The examples of FIPS 180-4.
TEST(Sha256, IsThatOfTheStandard)
{
    test::ScratchFolder const folder;
    auto const path = folder / "file";

    test::write_content(path, "abc");
    EXPECT_EQ(digest_of(path),
              (FileDigest{3,
                          "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb"
                          "410ff61f20015ad"}));
    test::write_content(path, "");
    EXPECT_EQ(digest_of(path),
              (FileDigest{0,
                          "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca"
                          "495991b7852b855"}));
    test::write_content(path, std::string(1'000'000, 'a'));
    EXPECT_EQ(digest_of(path),
              (FileDigest{1'000'000,
                          "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046"
                          "d39ccc7112cd0"}));
}

TEST(Sha256, NeedsAFile)
{
    test::ScratchFolder const folder;

    EXPECT_THROW(digest_of(folder / "nothing"), base::Error);
}

}  // namespace
}  // namespace samspil::publish::sha256_test
