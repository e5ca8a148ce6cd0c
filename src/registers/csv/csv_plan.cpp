#include "registers/csv/csv_plan.hpp"

#include <algorithm>
#include <cerrno>
#include <fstream>
#include <string>
#include <utility>

#include "base/error.hpp"
#include "registers/csv/unread_text.hpp"
#include "registers/reference_date.hpp"
#include "registers/register_spec.hpp"
#include "text/ascii.hpp"
#include "text/csv_dialect.hpp"
#include "text/csv_header.hpp"
#include "text/encoding.hpp"

namespace samspil::registers {
namespace {

namespace fs = std::filesystem;

//! A first line that is longer holds no column names [bytes].
constexpr std::size_t max_header_length = std::size_t{1} << 20U;

//! The beginning of a file, up to max_header_length bytes.
std::string read_beginning(fs::path const& path)
{
    errno = 0;
    std::ifstream file(path, std::ios::binary);
    if (!file) {
        base::throw_system_error("cannot open " + path.string());
    }
    std::string beginning(max_header_length, '\0');
    file.read(beginning.data(), static_cast<std::streamsize>(beginning.size()));
    if (file.bad()) {
        base::throw_system_error("cannot read " + path.string());
    }
    beginning.resize(static_cast<std::size_t>(file.gcount()));
    return beginning;
}

base::Day reference_day_or_throw(fs::path const& path)
{
    auto const day = reference_day_of(path.filename().string());
    if (!day) {
        throw base::Error(
            path.string() +
            ": no column REFERENCETID, and the file's name holds no date "
            "instead: name it by year, month or day (bef2017, bef201712, "
            "bef20171231)");
    }
    return *day;
}

//! Stops at text of a form that would be read as something else.
void check_text(fs::path const& path, std::string_view beginning)
{
    auto const form = unread_text_form(beginning);
    if (form) {
        throw base::Error(path.string() + ": this looks like " + *form +
                          ", which is not read: save the file as CSV in UTF-8 "
                          "or ISO-8859-1, with LF or CRLF at the ends of lines "
                          "and comma, semicolon or tab between fields");
    }
}

text::CsvHeader header_or_throw(fs::path const& path,
                                std::string_view beginning)
{
    auto header = text::read_csv_header(beginning);
    if (!header) {
        throw base::Error(path.string() +
                          ": the file is empty (a register's file begins with "
                          "its column names)");
    }
    return *std::move(header);
}

//! The folders' columns that the file does not have itself.
std::vector<FolderColumn> further_columns(
    std::vector<std::string> const& own,
    std::span<FolderColumn const> folder_columns)
{
    std::vector<FolderColumn> further;
    for (auto const& column : folder_columns) {
        if (std::none_of(
                own.begin(), own.end(), [&column](std::string const& name) {
                    return text::equals_ignoring_case(name, column.name);
                })) {
            further.push_back(column);
        }
    }
    return further;
}

}  // namespace

std::vector<std::string> csv_column_names(
    fs::path const& path, std::span<FolderColumn const> folder_columns)
{
    auto const header = header_or_throw(path, read_beginning(path));
    std::vector<std::string> names;
    for (auto const& name : header.names) {
        names.push_back(text::to_utf8(name));
    }
    for (auto const& column : further_columns(header.names, folder_columns)) {
        names.push_back(column.name);
    }
    return names;
}

CsvFilePlan plan_csv_file(fs::path const& path, RegisterId source,
                          std::span<FolderColumn const> folder_columns,
                          ColumnChoices const& choices)
{
    auto const facts = base::facts_behind(path);
    if (facts.kind != base::FileFacts::Kind::file &&
        facts.kind != base::FileFacts::Kind::absent) {
        throw base::Error(path.string() +
                          ": it is not a file (a pipe or a device is not read, "
                          "because ranks read parts of a register)");
    }
    auto const beginning = read_beginning(path);
    check_text(path, beginning);
    auto const header = header_or_throw(path, beginning);
    bool const is_cut = beginning.size() == max_header_length &&
                        header.body_offset == beginning.size() &&
                        beginning.back() != text::csv_line_break;
    if (is_cut) {
        throw base::Error(path.string() +
                          ": the first line does not look like column names "
                          "(it is longer than " +
                          std::to_string(max_header_length) + " bytes)");
    }
    CsvFilePlan plan;
    plan.path = path;
    plan.source = source;
    plan.separator = header.separator;
    plan.column_count = static_cast<std::int32_t>(header.names.size());
    auto names = header.names;
    for (auto const& column : further_columns(header.names, folder_columns)) {
        names.push_back(column.name);
        plan.folder_values.push_back(column.value);
    }
    plan.columns = map_columns(spec_of(source), names, path.string(), choices);
    plan.body_offset = static_cast<std::int64_t>(header.body_offset);
    plan.file_size = facts.bytes;
    plan.identity = facts.identity;
    if (source == RegisterId::population &&
        !plan.columns.has(Field::reference_date)) {
        plan.reference_day = reference_day_or_throw(path);
    }
    return plan;
}

}  // namespace samspil::registers
