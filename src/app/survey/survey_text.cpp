#include "app/survey/survey_text.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <map>
#include <ostream>
#include <utility>

#include "app/labels/figure_text.hpp"
#include "app/labels/text_table.hpp"
#include "base/file_facts.hpp"
#include "base/log.hpp"
#include "registers/register_spec.hpp"

namespace samspil::app {
namespace {

using Align = TextTable::Align;
using ingest::Survey;
using ingest::SurveyedFile;

//! Counts below it are hidden: the publications' threshold.
constexpr std::int64_t least_shown_rows = 5;
//! An estimate is told with two digits.
constexpr std::int64_t most_estimate = 100;

std::int64_t rounded(std::int64_t number)
{
    std::int64_t unit = 1;
    while (number / unit >= most_estimate) {
        unit *= 10;
    }
    return (number + unit / 2) / unit * unit;
}

std::string rows_text(SurveyedFile const& file)
{
    if (!file.is_whole) {
        return "~" + with_thousands(rounded(file.rows));
    }
    return file.rows > 0 && file.rows < least_shown_rows
               ? fmt::format("<{}", least_shown_rows)
               : with_thousands(file.rows);
}

//! "3 %: unreadable start_date"; in whole per cent, so that it tells no person.
std::string bad_text(SurveyedFile const& file)
{
    if (file.bad_cause.empty()) {
        return "";
    }
    return (file.bad_share < 0.01
                ? std::string("<1")
                : std::to_string(static_cast<int>(100 * file.bad_share))) +
           " %: " + file.bad_cause;
}

std::string years_text(SurveyedFile const& file)
{
    if (!file.years) {
        return "";
    }
    return file.years->first() == file.years->last()
               ? std::to_string(file.years->first())
               : fmt::format("{}–{}", file.years->first(), file.years->last());
}

std::string charset_text(registers::Charsets const& charsets)
{
    if (charsets.has_utf8) {
        return charsets.has_latin ? "both" : "UTF-8";
    }
    return charsets.has_latin ? "ISO-8859-1" : "ASCII";
}

void print_files(Survey const& survey, std::ostream& out)
{
    TextTable table;
    for (auto const* heading : {"register", "file"}) {
        table.add_column(heading, Align::left);
    }
    table.add_column("bytes", Align::right);
    table.add_column("form", Align::left);
    table.add_column("text", Align::left);
    table.add_column("rows", Align::right);
    table.add_column("years", Align::left);
    table.add_column("bad rows", Align::left);
    for (auto const& file : survey.files) {
        std::string const name(registers::name_of(file.source));
        auto const path = file.path.filename().string();
        auto const bytes = base::format_bytes(file.bytes);
        // Other forms are refused when the folder is looked at.
        std::string const form = "CSV";
        if (file.problem.empty()) {
            table.add_row({name, path, bytes, form, charset_text(file.charsets),
                           rows_text(file), years_text(file), bad_text(file)});
        } else {
            table.add_row(
                {name, path, bytes, form, "", "", "", "cannot be read"});
        }
    }
    table.print(out);
    out << "(rows with ~ are estimated from 16 places in the file; years are "
           "those of nearly all\nrows: start of the contact or registration, "
           "visit, reference date, death)\n";
}

//! "person PNR, sex KOEN; absent: district"
std::string columns_text(SurveyedFile const& file)
{
    std::string found;
    std::string absent;
    for (auto const& [field, column] : file.columns) {
        auto& list = column ? found : absent;
        list += (list.empty() ? "" : ", ") +
                std::string(registers::name_of(field)) +
                (column ? " " + *column : "");
    }
    return found + (absent.empty() ? "" : "; absent: " + absent);
}

void print_columns(Survey const& survey, std::ostream& out)
{
    std::map<std::pair<registers::RegisterId, std::string>, int> forms;
    for (auto const& file : survey.files) {
        if (file.problem.empty()) {
            ++forms[{file.source, columns_text(file)}];
        }
    }
    out << "\nColumns\n";
    constexpr std::size_t width = 78;
    for (auto const& [form, files] : forms) {
        out << registers::name_of(form.first) << " (" << files
            << (files == 1 ? " file)\n" : " files)\n");
        for (auto const& line : wrapped(form.second, width)) {
            out << "  " << line << "\n";
        }
    }
}

//! Files of a register that look alike, and are left out if they are.
void print_copies(Survey const& survey, std::ostream& out)
{
    using Looks = std::pair<std::int64_t, std::uint64_t>;
    std::map<std::pair<registers::RegisterId, Looks>, std::string> first;
    for (auto const& file : survey.files) {
        if (!file.problem.empty()) {
            continue;
        }
        auto const name = file.path.filename().string();
        auto const [other, is_new] = first.emplace(
            std::pair(file.source, Looks(file.bytes, file.sample_hash)), name);
        if (!is_new) {
            out << "\n"
                << name << " looks like a copy of " << other->second
                << ": ingest leaves it out if it is one (same-file)\n";
        }
    }
}

void print_problems(Survey const& survey, std::ostream& out)
{
    if (survey.problem_count() > 0) {
        out << "\nFiles that cannot be read\n";
    }
    for (auto const& file : survey.files) {
        if (!file.problem.empty()) {
            out << "- " << file.problem << "\n";
        }
    }
}

void print_names(std::string_view title, std::vector<std::string> const& names,
                 std::ostream& out)
{
    std::string list;
    for (auto const& name : names) {
        list += (list.empty() ? "" : ", ") + name;
    }
    if (!list.empty()) {
        out << title << ": " << list << "\n";
    }
}

void print_plan(Survey const& survey, ingest::Options const& options,
                std::ostream& out)
{
    std::vector<std::string> absent;
    for (auto const id : survey.absent) {
        absent.emplace_back(registers::name_of(id));
    }
    std::vector<std::string> ignored;
    for (auto const& name : survey.ignored) {
        ignored.push_back(base::masked_name(name));
    }
    out << "\nAn ingest of this\n";
    print_names("absent, taken as empty", absent, out);
    print_names("not named like a register, ignored", ignored, out);
    auto const memory = static_cast<std::int64_t>(options.tuning.row_memory);
    auto const bytes = survey.row_bytes();
    auto const ranks = std::max<std::int64_t>(1, (bytes + memory - 1) / memory);
    out << "years: " << options.years.to_string()
        << "\nshards: " << survey.shards << "\nmemory: rows take about "
        << base::format_bytes(bytes) << " at most; a rank holds "
        << base::format_bytes(memory) << " of them.\n  "
        << (ranks == 1 ? std::string("One rank holds all of them")
                       : fmt::format("{} ranks hold all of them; with fewer, "
                                     "the rest lies in files beside the store",
                                     ranks))
        << ".\n";
}

}  // namespace

void print_survey(Survey const& survey, ingest::Options const& options,
                  std::ostream& out)
{
    out << fmt::format(
        "Dry run: {} files of {}. Their heads and samples of their rows were "
        "read;\nnothing was written.\n\n",
        survey.files.size(), base::format_bytes(survey.bytes()));
    print_files(survey, out);
    print_columns(survey, out);
    print_copies(survey, out);
    print_problems(survey, out);
    print_plan(survey, options, out);
}

}  // namespace samspil::app
