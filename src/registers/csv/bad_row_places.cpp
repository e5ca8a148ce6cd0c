#include "registers/csv/bad_row_places.hpp"

#include <fcntl.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <span>
#include <vector>

#include "base/posix_file.hpp"
#include "registers/checks/field_forms.hpp"
#include "text/csv_header.hpp"
#include "text/csv_line.hpp"

namespace samspil::registers {
namespace {

constexpr std::size_t bytes_at_once = std::size_t{1} << 20U;

//! Bytes of a file from \p offset on: as many as there are, up to \p most.
std::string read_bytes(base::PosixFile& file, std::int64_t offset,
                       std::size_t most)
{
    std::string bytes(most, '\0');
    bytes.resize(file.read_up_to(
        std::as_writable_bytes(std::span(bytes.data(), most)), offset));
    return bytes;
}

//! Counts lines of a file; asked for ascending offsets.
class LineCounter
{
  public:
    explicit LineCounter(CsvFilePlan const& plan) : file_(plan.path, O_RDONLY)
    {
    }

    //! The number of the line that holds the byte, from 1.
    std::int64_t line_of(std::int64_t offset)
    {
        while (position_ < offset) {
            auto const most = static_cast<std::size_t>(
                std::min<std::int64_t>(offset - position_, bytes_at_once));
            auto const bytes = read_bytes(file_, position_, most);
            if (bytes.empty()) {
                break;
            }
            lines_ += std::count(bytes.begin(), bytes.end(), '\n');
            position_ += static_cast<std::int64_t>(bytes.size());
        }
        return lines_ + 1;
    }
    //! The text of the line that begins there.
    std::string line_at(std::int64_t offset)
    {
        auto const bytes = read_bytes(file_, offset, bytes_at_once);
        std::string_view rest(bytes);
        return std::string(text::take_line(rest));
    }
    //! The names of the columns.
    std::vector<std::string> column_names()
    {
        auto const header =
            text::read_csv_header(read_bytes(file_, 0, bytes_at_once));
        return header ? header->names : std::vector<std::string>();
    }

  private:
    base::PosixFile file_;
    std::int64_t position_ = 0;  //!< lines up to here are counted
    std::int64_t lines_ = 0;     //!< line breaks before it
};

//! The field that a cause is about; none if it is about the whole row.
std::optional<Field> field_of(Rejection cause)
{
    for (std::size_t i = 0; i < field_count; ++i) {
        auto const field = static_cast<Field>(i);
        if (cause == Rejection::missing(field) ||
            cause == Rejection::unreadable(field)) {
            return field;
        }
    }
    return std::nullopt;
}

std::string describe_fields(CsvFilePlan const& plan, std::string const& line)
{
    text::CsvLineSplitter split(plan.separator);
    auto const count = split(line, [](std::size_t, std::string_view) {});
    return std::to_string(count) + " fields, the first line has " +
           std::to_string(plan.column_count);
}

std::string describe_field(CsvFilePlan const& plan, Rejection cause,
                           Field field, std::vector<std::string> const& names)
{
    auto const forms = forms_of(plan.source, field);
    auto const column =
        plan.columns.has(field)
            ? static_cast<std::size_t>(plan.columns.column(field))
            : names.size();
    return (column < names.size() ? "column " + names[column] + ": " : "") +
           cause.name() +
           (forms.empty() || cause == Rejection::missing(field)
                ? ""
                : " (read are " + std::string(forms) + ")");
}

}  // namespace

std::string describe_bad_rows(CsvFilePlan const& plan, FileCounts const& counts)
{
    struct Place
    {
        std::int64_t offset;
        Rejection cause;
    };
    std::vector<Place> places;
    for (auto const& cause : rejection_causes(plan.source)) {
        auto const& first = counts.first_rejected[cause.index()];
        if (first.is_there()) {
            places.push_back({first.value(), cause});
        }
    }
    if (places.empty()) {
        return {};
    }
    std::stable_sort(
        places.begin(), places.end(),
        [](Place const& a, Place const& b) { return a.offset < b.offset; });
    LineCounter lines(plan);
    auto const names = lines.column_names();
    std::string text;
    for (auto const& [offset, cause] : places) {
        auto const field = field_of(cause);
        text += (text.empty() ? "line " : "; line ") +
                std::to_string(lines.line_of(offset));
        if (cause == Rejection::fields()) {
            text += ": " + describe_fields(plan, lines.line_at(offset));
        } else if (field) {
            text += ", " + describe_field(plan, cause, *field, names);
        } else {
            text += ": the end lies before the start";
        }
    }
    return text;
}

std::int64_t line_of(CsvFilePlan const& plan, std::int64_t offset)
{
    return LineCounter(plan).line_of(offset);
}

}  // namespace samspil::registers
