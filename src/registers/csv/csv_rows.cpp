#include "registers/csv/csv_rows.hpp"

#include "base/contract.hpp"
#include "registers/csv/line_reader.hpp"
#include "registers/readers/row_readers.hpp"
#include "text/csv_dialect.hpp"

namespace samspil::registers {
namespace {

//! Where the line that holds a byte begins.
std::int64_t start_of_line(std::string_view lines, std::size_t place)
{
    auto const line_break = lines.rfind(text::csv_line_break, place);
    return line_break == std::string_view::npos
               ? 0
               : static_cast<std::int64_t>(line_break) + 1;
}

}  // namespace

void parse_rows(CsvFilePlan const& plan, ParseContext const& context,
                std::string_view lines, ParsedRows& out, QualityCounts& counts,
                std::int64_t offset)
{
    SAMSPIL_EXPECT(plan.column_count > 0);
    FileFacts const facts{.source = plan.source,
                          .columns = plan.columns,
                          .reference_day = plan.reference_day,
                          .number = plan.number};
    auto& file = counts.checks.file(plan.number);
    auto const nul = lines.find('\0');
    if (nul != std::string_view::npos) {
        file.first_nul.see(offset + start_of_line(lines, nul));
    }
    RowTally tally(file, lines, offset);
    auto const before = out.diagnoses.size() + out.visits.size();
    with_row_reader(facts, context, [&](auto const& read_row) {
        LineReader(plan, context.key, read_row, out, tally).read(lines);
    });
    file.of(FileCount::looked_up) += static_cast<std::int64_t>(
        out.diagnoses.size() + out.visits.size() - before);
    tally.add_to(counts, plan.source);
    out.has_offsets = out.has_offsets || tally.has_offsets();
}

}  // namespace samspil::registers
