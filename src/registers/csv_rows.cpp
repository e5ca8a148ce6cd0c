#include "registers/csv_rows.hpp"

#include "base/contract.hpp"
#include "registers/csv_line.hpp"
#include "registers/row_readers.hpp"

namespace samspil::registers {
namespace {

//! Take the next line off \p lines; without its line break, LF or CRLF.
std::string_view take_line(std::string_view& lines)
{
    auto const line_break = lines.find('\n');
    auto line = lines.substr(0, line_break);
    lines.remove_prefix(line_break == std::string_view::npos ? lines.size()
                                                             : line_break + 1);
    if (line.ends_with('\r')) {
        line.remove_suffix(1);
    }
    return line;
}

template <class RowReader>
void read_lines(CsvFilePlan const& plan, std::string_view lines,
                RowReader const& read_row, ParsedRows& out, RowTally& tally)
{
    auto const column_count = static_cast<std::size_t>(plan.column_count);
    RowFields fields(plan.columns, column_count);
    CsvLineSplitter split(plan.separator);
    while (!lines.empty()) {
        auto const line = take_line(lines);
        if (line.empty()) {
            continue;
        }
        tally.count_row();
        auto const count =
            split(line, [&](std::size_t column, std::string_view text) {
                if (column < column_count) {
                    fields.set(column, text);
                }
            });
        if (count == column_count) {
            read_row(fields, out, tally);
        } else {
            tally.reject(Rejection::fields());
        }
    }
}

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
        read_lines(plan, lines, read_row, out, tally);
    });
    tally.add_to(counts, plan.source);
}

}  // namespace samspil::registers
