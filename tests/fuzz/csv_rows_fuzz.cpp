/*!
 * A register's file of any bytes: header, columns, lines and values. The first
 * byte chooses the register.
 */
#include <cstdint>
#include <string_view>

#include "base/error.hpp"
#include "registers/csv/csv_rows.hpp"
#include "registers/register_spec.hpp"
#include "text/csv_header.hpp"

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* bytes,
                                      std::size_t size)
{
    using namespace samspil;
    if (size == 0) {
        return 0;
    }
    auto const& specs = registers::register_specs();
    auto const& spec = specs[bytes[0] % specs.size()];
    std::string_view const content(reinterpret_cast<char const*>(bytes) + 1,
                                   size - 1);
    auto const header = text::read_csv_header(content);
    if (!header) {
        return 0;
    }
    registers::CsvFilePlan plan;
    plan.source = spec.id;
    plan.separator = header->separator;
    plan.column_count = static_cast<std::int32_t>(header->names.size());
    try {
        plan.columns = registers::map_columns(spec, header->names, "fuzz.csv");
    } catch (base::Error const&) {
        return 0;
    }
    plan.reference_day = base::to_day(2020, 1, 1);
    registers::ParsedRows rows;
    registers::QualityCounts counts;
    registers::parse_rows(plan, {.home_values = {"H"}},
                          content.substr(header->body_offset), rows, counts);
    return 0;
}
