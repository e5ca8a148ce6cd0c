#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

#include "registers/row_counts.hpp"

namespace samspil::registers {

/*!
 * What became of the rows of a piece of one register's file, which rules of
 * the method decided about them, and what the checks need to know of them.
 */
class RowTally
{
  public:
    //! \param file   gets what the checks need; must outlive this.
    //! \param lines  the piece; every row begins in it.
    //! \param offset where the piece begins in the file [bytes]
    RowTally(FileCounts& file, std::string_view lines, std::int64_t offset)
        : file_(file), lines_(lines), offset_(offset)
    {
    }

    //! \p row: where it begins.
    void count_row(char const* row)
    {
        ++counts_.rows;
        row_ = row;
    }
    void count_not_needed() { ++counts_.not_needed; }
    void reject(Rejection cause)
    {
        counts_.reject(cause);
        file_.first_rejected[cause.index()].see(offset_ +
                                                (row_ - lines_.data()));
    }
    //! An offset from UTC was passed over in a row.
    void note_offset() { has_offsets_ = true; }
    bool has_offsets() const { return has_offsets_; }
    void count_rule(QualityRule rule) { ++rules_[index_of(rule)]; }
    void count(FileCount what) { ++file_.of(what); }
    //! A row's date, which says what time the register covers.
    void count_date(base::Day day) { file_.months.add(day); }
    //! A text that a check may list; empty: one that it may not.
    void list(FileTexts what, std::string const& text)
    {
        if (!text.empty()) {
            file_.of(what).add(text);
        }
    }

    //! \p id: the register that the rows belong to.
    void add_to(QualityCounts& counts, RegisterId id) const
    {
        counts.of(id) += counts_;
        file_.of(FileCount::rows) += counts_.rows;
        file_.of(FileCount::not_needed) += counts_.not_needed;
        for (std::size_t i = 0; i < counts_.rejected.size(); ++i) {
            file_.rejected[i] += counts_.rejected[i];
        }
        for (std::size_t i = 0; i < rules_.size(); ++i) {
            counts.rules[i] += rules_[i];
        }
    }

  private:
    FileCounts& file_;           //!< not owned
    std::string_view lines_;     //!< the piece
    std::int64_t offset_;        //!< of the piece in its file [bytes]
    char const* row_ = nullptr;  //!< the present row's beginning
    RowCounts counts_;           //!< of the register
    std::array<std::int64_t, quality_rule_count> rules_{};  //!< by rule
    bool has_offsets_ = false;                              //!< in any row
};

}  // namespace samspil::registers
