#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

#include "records/keyed_hash.hpp"
#include "registers/csv/csv_plan.hpp"
#include "registers/csv/field_delimiters.hpp"
#include "registers/parsed_rows.hpp"
#include "registers/readers/row_fields.hpp"
#include "registers/readers/row_tally.hpp"
#include "text/csv_dialect.hpp"
#include "text/csv_line.hpp"

namespace samspil::registers {

/*!
 * Cuts the lines of a piece of one file into fields and gives every row to
 * the register's reader.
 *
 * Most lines are cut at delimiters that are found for a whole window of text
 * at once. A line with a quote or another number of fields, and one that does
 * not fit a window, goes through text::CsvLineSplitter, which knows the whole
 * dialect. Both ways give the same fields:
 * tests/registers/csv/line_reader_test.cpp.
 *
 * \tparam RowReader called with (RowFields const&, ParsedRows&, RowTally&).
 */
template <class RowReader>
class LineReader
{
  public:
    //! What is referred to must outlive the object.
    LineReader(CsvFilePlan const& plan, records::HashKey const& key,
               RowReader const& read_row, ParsedRows& out, RowTally& tally)
        : key_(key),
          column_count_(static_cast<std::size_t>(plan.column_count)),
          separator_(plan.separator),
          fields_(plan.columns, column_count_, plan.folder_values),
          split_(plan.separator),
          read_row_(read_row),
          out_(out),
          tally_(tally)
    {
    }

    //! \param lines whole lines; the last may lack its line break.
    void read(std::string_view lines);

  private:
    //! Text that is looked at at once: small enough for the first-level cache.
    static constexpr std::size_t window_size = std::size_t{8} << 10;

    //! Read the lines that end in \p text. \return their length [bytes].
    std::size_t read_window(std::string_view text);
    /*!
     * Read a line without quotes that has the right number of fields.
     *
     * \param begin      where the line begins in \p text.
     * \param delimiters from the line's first one on.
     * \return false if it is no such line: nothing was done.
     */
    bool read_plain_line(std::string_view text, std::size_t begin,
                         std::span<std::uint32_t const> delimiters);
    //! Read a line of any form. \p line without its line break.
    void read_any_line(std::string_view line);

    records::HashKey key_;         //!< hashes ids
    std::size_t column_count_;     //!< of the file
    char separator_;               //!< of the file
    RowFields fields_;             //!< of the current row
    text::CsvLineSplitter split_;  //!< cuts lines of any form
    RowReader const& read_row_;    //!< of the register
    ParsedRows& out_;              //!< results
    RowTally& tally_;              //!< what became of the rows
    //! Positions of a window's delimiters.
    std::array<std::uint32_t, window_size + 1> delimiters_;
};

template <class RowReader>
void LineReader<RowReader>::read(std::string_view lines)
{
    while (!lines.empty()) {
        auto const consumed = this->read_window(lines.substr(0, window_size));
        if (consumed == 0) {  // a longer line, or the last without a break
            this->read_any_line(text::take_line(lines));
        } else {
            lines.remove_prefix(consumed);
        }
        out_.hash_ids(key_);
    }
}

template <class RowReader>
std::size_t LineReader<RowReader>::read_window(std::string_view text)
{
    std::span<std::uint32_t const> const delimiters(
        delimiters_.data(),
        find_field_delimiters(text, separator_, delimiters_));
    std::size_t begin = 0;  // of the current line
    std::size_t next = 0;   // its first delimiter
    while (next < delimiters.size()) {
        if (this->read_plain_line(text, begin, delimiters.subspan(next))) {
            next += column_count_;
        } else {
            while (next < delimiters.size() &&
                   text[delimiters[next]] != text::csv_line_break) {
                ++next;
            }
            if (next == delimiters.size()) {
                return begin;  // the line goes on behind the window
            }
            this->read_any_line(text::without_return(
                text.substr(begin, delimiters[next] - begin)));
            ++next;
        }
        begin = delimiters[next - 1] + 1;
    }
    return begin;
}

template <class RowReader>
bool LineReader<RowReader>::read_plain_line(
    std::string_view text, std::size_t begin,
    std::span<std::uint32_t const> delimiters)
{
    if (delimiters.size() < column_count_ ||
        text[delimiters[column_count_ - 1]] != text::csv_line_break) {
        return false;
    }
    auto field = begin;
    for (std::size_t column = 0; column + 1 < column_count_; ++column) {
        auto const end = delimiters[column];
        if (text[end] != separator_) {
            return false;
        }
        fields_.set(column, {text.data() + field, end - field});
        field = std::size_t{end} + 1;
    }
    auto const last = text::without_return(
        {text.data() + field, delimiters[column_count_ - 1] - field});
    if (column_count_ == 1 && last.empty()) {
        return false;  // an empty line is no row
    }
    fields_.set(column_count_ - 1, last);
    tally_.count_row(text.data() + begin);
    read_row_(fields_, out_, tally_);
    return true;
}

template <class RowReader>
void LineReader<RowReader>::read_any_line(std::string_view line)
{
    if (line.empty()) {
        return;
    }
    tally_.count_row(line.data());
    auto const count =
        split_(line, [this](std::size_t column, std::string_view text) {
            if (column < column_count_) {
                fields_.set(column, text);
            }
        });
    if (count == column_count_) {
        read_row_(fields_, out_, tally_);
    } else {
        tally_.reject(Rejection::fields());
    }
}

}  // namespace samspil::registers
