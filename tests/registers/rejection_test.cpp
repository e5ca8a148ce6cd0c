#include "registers/rejection.hpp"

#include <gtest/gtest.h>

namespace samspil::registers::rejection_test {
namespace {

TEST(Rejection, IsFoundByItsName)
{
    EXPECT_EQ(Rejection::find("fields"), Rejection::fields());
    EXPECT_EQ(Rejection::find("backward"), Rejection::backward());
    EXPECT_EQ(Rejection::find("unreadable target_group"),
              Rejection::unreadable(Field::target_group));
    EXPECT_EQ(Rejection::find("missing person"),
              Rejection::missing(Field::person));
    for (std::size_t i = 0; i < Rejection::count; ++i) {
        EXPECT_EQ(Rejection::find(Rejection::at(i).name()), Rejection::at(i));
    }
}

TEST(Rejection, OfNoSuchNameIsNotFound)
{
    for (auto const* name : {"", "field", "unreadable", "missing nothing"}) {
        EXPECT_EQ(Rejection::find(name), std::nullopt) << name;
    }
}

}  // namespace
}  // namespace samspil::registers::rejection_test
