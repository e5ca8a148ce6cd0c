#pragma once

#include <array>
#include <cstdint>

#include "registers/rejection.hpp"
#include "registers/row_counts.hpp"

namespace samspil::registers {

//! Rules that a row alone decides (M0).
enum class RowRule : std::uint8_t
{
    contact_type,           //!< M2.3
    backward_contact,       //!< M2.5
    unknown_service,        //!< M5.2
    backward_registration,  //!< M5.3
};
inline constexpr std::size_t row_rule_count = 4;

/*!
 * What became of the rows of one piece of one register's file.
 *
 * Plain numbers, so that counting costs nothing; they get their names when
 * they are added to the quality report's counts.
 */
class RowTally
{
  public:
    void count_row() { ++rows_; }
    void count_not_needed() { ++not_needed_; }
    void reject(Rejection cause) { ++rejected_[cause.index()]; }
    void count_rule(RowRule rule) { ++rules_[static_cast<std::size_t>(rule)]; }

    //! Causes and rules that did not occur are not named there.
    void add_to(QualityCounts& counts, RegisterId id) const;

  private:
    std::int64_t rows_ = 0;        //!< all
    std::int64_t not_needed_ = 0;  //!< those that the method passes over
    std::array<std::int64_t, Rejection::count> rejected_{};  //!< by cause
    std::array<std::int64_t, row_rule_count> rules_{};       //!< by rule
};

}  // namespace samspil::registers
