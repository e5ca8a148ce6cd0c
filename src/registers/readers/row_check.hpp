#pragma once

#include <optional>

#include "registers/readers/row_tally.hpp"
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
        passed_offset_ = passed_offset_ || reading.passed_offset;
        return reading;
    }

    //! The first cause; nothing if no field so far makes the row bad.
    std::optional<Rejection> const& rejection() const { return rejection_; }

    //! Whether an offset behind a time was passed over.
    bool has_passed_offset() const { return passed_offset_; }

  private:
    void fail(Rejection cause)
    {
        if (!rejection_) {
            rejection_ = cause;
        }
    }

    std::optional<Rejection> rejection_;  //!< the first
    bool passed_offset_ = false;          //!< of any field
};

//! Whether a row is bad; it is counted then. What was passed over is noted.
inline bool is_rejected(RowCheck const& check, RowTally& tally)
{
    if (check.has_passed_offset()) {
        tally.note_offset();
    }
    if (auto const& cause = check.rejection()) {
        tally.reject(*cause);
        return true;
    }
    return false;
}

}  // namespace samspil::registers
