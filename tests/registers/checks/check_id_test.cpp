#include "registers/checks/check_id.hpp"

#include <gtest/gtest.h>

#include "registers/checks/check_advice.hpp"

namespace samspil::registers::check_id_test {
namespace {

TEST(CheckId, EveryCheckIsFoundByItsNameAndHasAdvice)
{
    for (std::size_t i = 0; i < check_count; ++i) {
        auto const check = static_cast<CheckId>(i);
        EXPECT_EQ(find_check(name_of(check)), check);
        EXPECT_FALSE(advice_of(check).means.empty());
        EXPECT_FALSE(advice_of(check).to_do.empty());
    }
    EXPECT_FALSE(find_check("all").has_value());
    EXPECT_FALSE(find_check("").has_value());
}

}  // namespace
}  // namespace samspil::registers::check_id_test
