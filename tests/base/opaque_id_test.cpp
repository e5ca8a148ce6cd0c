#include "base/opaque_id.hpp"

#include <gtest/gtest.h>

#include <concepts>
#include <cstdint>
#include <cstring>
#include <type_traits>

#include "support/printers.hpp"

namespace samspil::base::opaque_id_test {
namespace {

using Apple = OpaqueId<struct AppleTag, std::uint8_t>;
using Pear = OpaqueId<struct PearTag, std::uint8_t>;

template <class A, class B>
concept Added = requires(A a, B b)
{
    a + b;
};
template <class A, class B>
concept Equated = requires(A a, B b)
{
    a == b;
};

// Neither another id nor a number is taken for one.
static_assert(!std::convertible_to<Apple, Pear>);
static_assert(!std::constructible_from<Apple, Pear>);
static_assert(!std::convertible_to<int, Apple>);
static_assert(!std::convertible_to<Apple, int>);
static_assert(!std::is_assignable_v<Apple&, int>);
static_assert(!Added<Apple, int> && !Added<Apple, Apple>);
static_assert(!Equated<Apple, Pear> && !Equated<Apple, int>);

// Columns of files and rows between ranks hold the number's bytes.
static_assert(sizeof(Apple) == 1 && alignof(Apple) == 1);
static_assert(std::is_trivially_copyable_v<Apple>);
static_assert(std::is_standard_layout_v<Apple>);
static_assert(std::has_unique_object_representations_v<Apple>);

TEST(OpaqueId, HasTheBytesOfItsNumber)
{
    Apple const apple(200);
    std::uint8_t byte = 0;
    std::memcpy(&byte, &apple, 1);

    EXPECT_EQ(byte, 200);
    EXPECT_EQ(apple.value(), 200);
    EXPECT_EQ(apple.index(), 200U);
}

TEST(OpaqueId, IsNoneByDefault)
{
    EXPECT_EQ(Apple(), Apple(255));
    EXPECT_NE(Apple(), Apple(0));
}

TEST(OpaqueId, IsOrderedAsItsNumber)
{
    EXPECT_LT(Apple(1), Apple(2));
    EXPECT_GT(Apple(), Apple(254));
}

}  // namespace
}  // namespace samspil::base::opaque_id_test
