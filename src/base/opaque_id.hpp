#pragma once

#include <compare>
#include <concepts>
#include <cstddef>
#include <limits>
#include <utility>

#include "base/contract.hpp"

namespace samspil::base {

/*!
 * An index or a code as a type of its own: it has no arithmetic, and neither
 * an id of another kind nor a plain number is taken for it.
 *
 * As Celeritas' OpaqueId, its default is "none", the greatest number. An id
 * has the size, the bytes and the speed of its number.
 *
 * \tparam Tag     tells the types apart; it is never constructed.
 * \tparam IdValue the number inside.
 */
template <class Tag, std::unsigned_integral IdValue>
class OpaqueId
{
  public:
    using Number = IdValue;

    //! None.
    constexpr OpaqueId() = default;
    //! \pre the number is in the range of Number.
    explicit constexpr OpaqueId(std::integral auto value)
        : value_(static_cast<Number>(value))
    {
        SAMSPIL_EXPECT(std::in_range<Number>(value));
    }

    constexpr Number value() const { return value_; }
    //! The number as an index into an array.
    constexpr std::size_t index() const { return value_; }

    friend constexpr bool operator==(OpaqueId, OpaqueId) = default;
    friend constexpr auto operator<=>(OpaqueId, OpaqueId) = default;

  private:
    Number value_ = std::numeric_limits<Number>::max();  //!< none
};

}  // namespace samspil::base

//! Not defined: the general template would silently give "none" as the limits.
template <class Tag, class IdValue>
class std::numeric_limits<samspil::base::OpaqueId<Tag, IdValue>>;
