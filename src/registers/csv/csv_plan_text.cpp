#include "registers/csv/csv_plan_text.hpp"

#include <sstream>

#include "base/contract.hpp"

namespace samspil::registers {

// Numbers in decimal with blanks between them; a path with its length before
// it, because it may hold any byte.

std::string plans_to_text(std::span<CsvFilePlan const> plans)
{
    std::ostringstream out;
    out.imbue(std::locale::classic());
    out << plans.size();
    for (auto const& plan : plans) {
        out << ' ' << static_cast<int>(plan.source) << ' '
            << static_cast<int>(plan.separator) << ' ' << plan.column_count;
        for (std::size_t i = 0; i < field_count; ++i) {
            out << ' ' << plan.columns.column(static_cast<Field>(i));
        }
        auto const path = plan.path.string();
        out << ' ' << plan.reference_day.value() << ' ' << plan.body_offset
            << ' ' << plan.file_size << ' ' << path.size() << ' ' << path;
    }
    return out.str();
}

std::vector<CsvFilePlan> plans_from_text(std::string_view text)
{
    std::istringstream in{std::string(text)};
    in.imbue(std::locale::classic());
    std::size_t plan_count = 0;
    in >> plan_count;
    std::vector<CsvFilePlan> plans(plan_count);
    for (auto& plan : plans) {
        int source = 0;
        int separator = 0;
        in >> source >> separator >> plan.column_count;
        plan.source = static_cast<RegisterId>(source);
        plan.separator = static_cast<char>(separator);
        for (std::size_t i = 0; i < field_count; ++i) {
            std::int32_t column = ColumnMap::none;
            in >> column;
            plan.columns.set(static_cast<Field>(i), column);
        }
        std::int32_t reference_day = 0;
        std::size_t path_length = 0;
        in >> reference_day >> plan.body_offset >> plan.file_size >>
            path_length;
        plan.reference_day = base::Day(reference_day);
        in.get();  // the blank before the path
        std::string path(path_length, '\0');
        in.read(path.data(), static_cast<std::streamsize>(path.size()));
        plan.path = path;
    }
    SAMSPIL_ENSURE(!in.fail());
    return plans;
}

}  // namespace samspil::registers
