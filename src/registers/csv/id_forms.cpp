#include "registers/csv/id_forms.hpp"

#include <fcntl.h>

#include <algorithm>
#include <span>
#include <string_view>

#include "base/posix_file.hpp"
#include "registers/checks/text_counts.hpp"
#include "registers/values/field_value.hpp"
#include "text/ascii.hpp"
#include "text/csv_line.hpp"

namespace samspil::registers {
namespace {

//! What is looked at of the file [bytes].
constexpr std::int64_t sample_bytes = std::int64_t{1} << 18U;

std::string form_of(std::string_view id)
{
    auto const all = [id](auto const& has_form) {
        return std::all_of(id.begin(), id.end(), has_form);
    };
    auto const is_lower_hex = [](char c) {
        return text::is_digit(c) || (c >= 'a' && c <= 'z');
    };
    auto const is_upper_hex = [](char c) {
        return text::is_digit(c) || (c >= 'A' && c <= 'Z');
    };
    auto const* const characters =
        all(text::is_digit) ? " digits"
        : all([](char c) { return text::is_digit(c) || c == '-'; })
            ? " digits and dashes"
        : all(is_lower_hex) ? " small letters and digits"
        : all(is_upper_hex) ? " capital letters and digits"
                            : " characters of other kinds";
    return std::to_string(id.size()) + characters;
}

}  // namespace

std::string describe_id_forms(CsvFilePlan const& plan)
{
    base::PosixFile file(plan.path, O_RDONLY);
    std::string bytes(static_cast<std::size_t>(std::min(
                          sample_bytes, plan.file_size - plan.body_offset)),
                      '\0');
    bytes.resize(file.read_up_to(
        std::as_writable_bytes(std::span(bytes.data(), bytes.size())),
        plan.body_offset));
    auto const column =
        static_cast<std::size_t>(plan.columns.column(Field::person));
    text::CsvLineSplitter split(plan.separator);
    TextCounts forms;
    std::int64_t rows = 0;
    std::string_view rest(bytes);
    while (!rest.empty()) {
        bool const is_whole =
            rest.find(text::csv_line_break) != std::string_view::npos;
        auto const line = text::take_line(rest);
        if (line.empty() || (!is_whole && rows > 0)) {
            continue;
        }
        split(line, [&](std::size_t i, std::string_view field) {
            auto const id = i == column ? value_of(field) : std::string_view();
            if (!id.empty()) {
                forms.add(form_of(id));
                ++rows;
            }
        });
    }
    return forms.describe(rows);
}

}  // namespace samspil::registers
