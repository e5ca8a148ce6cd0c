#include "registers/csv/csv_rows.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <span>

#include "base/contract.hpp"
#include "registers/csv/csv_line.hpp"
#include "registers/csv/field_delimiters.hpp"
#include "registers/readers/row_readers.hpp"

namespace samspil::registers {
namespace {

//! Text whose marks are looked for at once: they stay in the first cache.
constexpr std::size_t window_size = std::size_t{8} << 10;

//! Without the CR that may stand before its line break.
std::string_view without_return(std::string_view line)
{
    if (line.ends_with('\r')) {
        line.remove_suffix(1);
    }
    return line;
}

/*!
 * Reads the lines of a piece of one file.
 *
 * Most lines are cut at marks that are found for many of them at once. One
 * that holds a quote, has another number of fields, or is longer than a
 * window goes through CsvLineSplitter, which knows all of the dialect.
 */
template <class RowReader>
class LineReader
{
  public:
    LineReader(CsvFilePlan const& plan, records::HashKey const& key,
               RowReader const& read_row, ParsedRows& out, RowTally& tally)
        : key_(key),
          column_count_(static_cast<std::size_t>(plan.column_count)),
          separator_(plan.separator),
          fields_(plan.columns, column_count_),
          split_(plan.separator),
          read_row_(read_row),
          out_(out),
          tally_(tally)
    {
    }

    void read(std::string_view lines)
    {
        while (!lines.empty()) {
            auto const window = lines.substr(0, window_size);
            auto consumed = this->read_window(window);
            if (consumed == 0) {  // a longer line, or the last without a break
                auto const line_break = lines.find('\n');
                bool const has_break = line_break != std::string_view::npos;
                this->read_any_line(lines.substr(0, line_break));
                consumed = has_break ? line_break + 1 : lines.size();
            }
            lines.remove_prefix(consumed);
            out_.hash_ids(key_);
        }
    }

  private:
    //! Read the lines that end in \p text; what they took of it [bytes].
    std::size_t read_window(std::string_view text)
    {
        std::span<std::uint32_t const> const marks(
            marks_.data(), find_field_marks(text, separator_, marks_));
        std::size_t begin = 0;
        std::size_t mark = 0;
        while (mark < marks.size()) {
            if (this->read_plain_line(text, begin, marks.subspan(mark))) {
                mark += column_count_;
            } else {
                while (mark < marks.size() && text[marks[mark]] != '\n') {
                    ++mark;
                }
                if (mark == marks.size()) {
                    return begin;  // the line goes on behind the window
                }
                this->read_any_line(text.substr(begin, marks[mark] - begin));
                ++mark;
            }
            begin = marks[mark - 1] + 1;
        }
        return begin;
    }

    //! Read the line if its marks are the separators and the line break that
    //! it must have; else do nothing and return false.
    bool read_plain_line(std::string_view text, std::size_t begin,
                         std::span<std::uint32_t const> marks)
    {
        if (marks.size() < column_count_ ||
            text[marks[column_count_ - 1]] != '\n') {
            return false;
        }
        auto field = begin;
        for (std::size_t column = 0; column + 1 < column_count_; ++column) {
            auto const end = marks[column];
            if (text[end] != separator_) {
                return false;
            }
            fields_.set(column, {text.data() + field, end - field});
            field = std::size_t{end} + 1;
        }
        auto const last = without_return(
            {text.data() + field, marks[column_count_ - 1] - field});
        if (column_count_ == 1 && last.empty()) {
            return false;  // an empty line is no row
        }
        fields_.set(column_count_ - 1, last);
        tally_.count_row();
        read_row_(fields_, out_, tally_);
        return true;
    }

    //! \p line without its line break.
    void read_any_line(std::string_view line)
    {
        line = without_return(line);
        if (line.empty()) {
            return;
        }
        tally_.count_row();
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

    records::HashKey key_;       //!< of the ids
    std::size_t column_count_;   //!< of the file
    char separator_;             //!< of the file
    RowFields fields_;           //!< the row that is read
    CsvLineSplitter split_;      //!< cuts lines of every form
    RowReader const& read_row_;  //!< of the register
    ParsedRows& out_;            //!< results
    RowTally& tally_;            //!< what became of rows
    std::array<std::uint32_t, window_size + 1> marks_;  //!< of a window
};

}  // namespace

void parse_rows(CsvFilePlan const& plan, ParseContext const& context,
                std::string_view lines, ParsedRows& out, QualityCounts& counts)
{
    SAMSPIL_EXPECT(plan.column_count > 0);
    FileFacts const facts{.source = plan.source,
                          .columns = plan.columns,
                          .reference_day = plan.reference_day};
    RowTally tally;
    with_row_reader(facts, context, [&](auto const& read_row) {
        LineReader(plan, context.key, read_row, out, tally).read(lines);
    });
    tally.add_to(counts, plan.source);
}

}  // namespace samspil::registers
