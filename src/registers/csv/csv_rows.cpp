#include "registers/csv/csv_rows.hpp"

#include "base/contract.hpp"
#include "registers/csv/line_reader.hpp"
#include "registers/readers/row_readers.hpp"

namespace samspil::registers {

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
    out.has_offsets = out.has_offsets || tally.has_offsets();
}

}  // namespace samspil::registers
