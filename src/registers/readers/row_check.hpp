#pragma once

#include <optional>

#include "registers/rejection.hpp"
#include "registers/values/reading.hpp"

namespace samspil::registers {

/*!
 * Checks the fields of a row one after the other and remembers the first that
 * makes the row bad.
 */
class RowCheck
{
  public:
    //! A value that must be there and be readable.
    template <class T>
    T required(Field field, Reading<T> const& reading)
    {
        if (reading.status == ReadStatus::missing) {
            fail(Rejection::missing(field));
        }
        return readable(field, reading).value;
    }

    //! A value that may be missing but not unreadable.
    template <class T>
    Reading<T> readable(Field field, Reading<T> const& reading)
    {
        if (reading.status == ReadStatus::unreadable) {
            fail(Rejection::unreadable(field));
        }
        return reading;
    }

    //! The first cause; nothing if no field so far makes the row bad.
    std::optional<Rejection> const& rejection() const { return rejection_; }

  private:
    void fail(Rejection cause)
    {
        if (!rejection_) {
            rejection_ = cause;
        }
    }

    std::optional<Rejection> rejection_;  //!< the first
};

}  // namespace samspil::registers
