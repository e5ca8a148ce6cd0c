#include "store/store_in_use.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "base/error.hpp"
#include "store/format.hpp"
#include "store/store_folder.hpp"
#include "support/scratch_folder.hpp"

namespace samspil::store::store_in_use_test {
namespace {

using test::message_of;
using test::ScratchFolder;
using ::testing::AllOf;
using ::testing::HasSubstr;

void make_store(std::filesystem::path const& place)
{
    StoreFolder folder(place, Overwrite::force);
    test::write_content(folder.path() / manifest_name,
                        "{\"filetype\": \"samspil store\"}");
    folder.commit();
}

TEST(StoreInUse, IsOneThatIsThere)
{
    ScratchFolder const scratch;
    auto const absent = scratch / "absent";

    EXPECT_THAT(message_of<base::Error>([&] { StoreInUse{absent}; }),
                HasSubstr("no store at " + absent.string()));
}

TEST(StoreInUse, StaysInItsPlaceWhileNobodyReplacesIt)
{
    ScratchFolder const scratch;
    make_store(scratch / "store");
    StoreInUse const store(scratch / "store");

    make_store(scratch / "another");

    EXPECT_NO_THROW(store.require_in_place());
}

TEST(StoreInUse, SaysThatItWasReplacedOrHasGone)
{
    ScratchFolder const scratch;
    make_store(scratch / "store");
    StoreInUse const store(scratch / "store");
    auto const what = AllOf(HasSubstr((scratch / "store").string()),
                            HasSubstr("replaced"), HasSubstr("again"));

    make_store(scratch / "store");
    EXPECT_THAT(message_of<base::Error>([&] { store.require_in_place(); }),
                what);

    std::filesystem::remove_all(scratch / "store");
    EXPECT_THAT(message_of<base::Error>([&] { store.require_in_place(); }),
                what);
}

}  // namespace
}  // namespace samspil::store::store_in_use_test
