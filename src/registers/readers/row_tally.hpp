#pragma once

#include <array>
#include <cstdint>

#include "registers/row_counts.hpp"

namespace samspil::registers {

//! What became of the rows of a piece of one register's file, and which rules
//! of the method decided about them.
class RowTally
{
  public:
    void count_row() { ++counts_.rows; }
    void count_not_needed() { ++counts_.not_needed; }
    void reject(Rejection cause) { counts_.reject(cause); }
    //! An offset from UTC was passed over in a row.
    void note_offset() { has_offsets_ = true; }
    bool has_offsets() const { return has_offsets_; }
    void count_rule(QualityRule rule) { ++rules_[index_of(rule)]; }

    //! \p id: the register that the rows belong to.
    void add_to(QualityCounts& counts, RegisterId id) const
    {
        counts.of(id) += counts_;
        for (std::size_t i = 0; i < rules_.size(); ++i) {
            counts.rules[i] += rules_[i];
        }
    }

  private:
    RowCounts counts_;                                      //!< of the register
    std::array<std::int64_t, quality_rule_count> rules_{};  //!< by rule
    bool has_offsets_ = false;                              //!< in any row
};

}  // namespace samspil::registers
