#include "registers/csv/cut_line.hpp"

#include <fcntl.h>

#include <algorithm>
#include <span>
#include <string>
#include <string_view>

#include "base/posix_file.hpp"
#include "text/csv_line.hpp"

namespace samspil::registers {

bool has_cut_line(CsvFilePlan const& plan)
{
    // A line that is longer is no row, and bad by its number of fields.
    constexpr std::int64_t longest_line = std::int64_t{1} << 16U;
    auto const begin =
        std::max(plan.body_offset, plan.file_size - longest_line);
    if (begin >= plan.file_size) {
        return false;
    }
    base::PosixFile file(plan.path, O_RDONLY);
    std::string bytes(static_cast<std::size_t>(plan.file_size - begin), '\0');
    auto const size = file.read_up_to(
        std::as_writable_bytes(std::span(bytes.data(), bytes.size())), begin);
    if (size < bytes.size()) {
        return false;  // it was changed, which ends the run elsewhere
    }
    auto const line_break = bytes.rfind(text::csv_line_break);
    auto const last = std::string_view(bytes).substr(
        line_break == std::string::npos ? 0 : line_break + 1);
    if (last.empty()) {
        return false;
    }
    text::CsvLineSplitter split(plan.separator);
    auto const count = split(last, [](std::size_t, std::string_view) {});
    return count != static_cast<std::size_t>(plan.column_count);
}

}  // namespace samspil::registers
