#include "app/options/place_checks.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "base/error.hpp"
#include "support/scratch_folder.hpp"

namespace samspil::app::place_checks_test {
namespace {

using test::message_of;
using ::testing::HasSubstr;

TEST(PlaceChecks, RefuseAPathInsideAFolder)
{
    test::ScratchFolder const folder;
    auto const refusal = [&](std::filesystem::path const& path) {
        return message_of<base::UsageError>([&] {
            require_outside(folder / "store", "out", path, "which is a store");
        });
    };

    EXPECT_EQ(refusal(folder / "cubes.h5"), "");
    EXPECT_EQ(refusal(folder / "store 2" / "cubes.h5"), "");
    EXPECT_THAT(refusal(folder / "store" / "cubes.h5"),
                HasSubstr("which is a store: name another place"));
    EXPECT_NE(refusal(folder / "a" / ".." / "store" / "cubes.h5"), "");
}

}  // namespace
}  // namespace samspil::app::place_checks_test
