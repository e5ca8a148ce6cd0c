#include "ingest/survey/survey.hpp"

#include <algorithm>
#include <numeric>
#include <utility>

#include "base/error.hpp"
#include "base/file_facts.hpp"
#include "ingest/exchange/population_record.hpp"
#include "ingest/plan.hpp"
#include "ingest/survey/file_sample.hpp"
#include "records/keyed_hash.hpp"
#include "registers/csv/csv_rows.hpp"
#include "registers/register_files.hpp"
#include "registers/register_spec.hpp"

namespace samspil::ingest {
namespace {

using registers::CsvFilePlan;
using registers::FileCounts;
using registers::ParsedRows;
using registers::QualityCounts;
using registers::RegisterFile;

//! One in a thousand dates before and behind the years may be a typing error.
constexpr std::int64_t early = 1;
constexpr std::int64_t late = 999;

std::vector<FieldColumn> columns_of(RegisterFile const& file,
                                    CsvFilePlan const& plan)
{
    auto const names =
        registers::csv_column_names(file.path, file.folder_columns);
    std::vector<FieldColumn> columns;
    for (auto const& field : registers::spec_of(file.source).fields) {
        if (field.use == registers::ColumnUse::ignored) {
            continue;
        }
        auto const column = plan.columns.column(field.field);
        columns.push_back(
            {field.field,
             column == registers::ColumnMap::none
                 ? std::nullopt
                 : std::optional(names.at(static_cast<std::size_t>(column)))});
    }
    return columns;
}

//! What an ingest keeps of them until they are joined or built.
std::int64_t bytes_of(ParsedRows const& rows)
{
    auto const bytes = [](auto const& kind, std::size_t size) {
        return static_cast<std::int64_t>(kind.size() * size);
    };
    return bytes(rows.population, sizeof(PopulationRecord)) +
           bytes(rows.deaths, sizeof(registers::DeathRow)) +
           bytes(rows.registrations, sizeof(registers::RegistrationRow)) +
           bytes(rows.contacts, sizeof(registers::ContactRow)) +
           bytes(rows.diagnoses, sizeof(registers::DiagnosisRow)) +
           bytes(rows.visits, sizeof(registers::VisitRow));
}

std::optional<base::Years> years_of(FileCounts const& counts)
{
    auto const first = counts.months.quantile(early);
    auto const last = counts.months.quantile(late);
    if (!first || !last) {
        return std::nullopt;
    }
    constexpr int months = 12;
    return base::Years(*first / months, *last / months);
}

std::string most_frequent_cause(FileCounts const& counts)
{
    auto const* const most = std::ranges::max_element(counts.rejected);
    return *most == 0
               ? std::string()
               : registers::Rejection::at(
                     static_cast<std::size_t>(most - counts.rejected.begin()))
                     .name();
}

//! As in a file of this size, where so much of it was looked at.
std::int64_t scaled(std::int64_t count, std::int64_t looked_at,
                    std::int64_t all)
{
    return looked_at == 0
               ? 0
               : static_cast<std::int64_t>(static_cast<double>(count) *
                                           static_cast<double>(all) /
                                           static_cast<double>(looked_at));
}

//! Reads a sample of the rows.
void look_at_rows(CsvFilePlan const& plan,
                  registers::ParseContext const& context, SurveyedFile& file)
{
    auto const sample = read_sample(plan);
    QualityCounts counts;
    ParsedRows rows;
    std::int64_t row_bytes = 0;
    for (auto const& [offset, text] : sample.pieces) {
        registers::parse_rows(plan, context, text, rows, counts, offset);
        file.charsets.add(text);
        row_bytes += bytes_of(rows);
        rows.clear();
        file.sample_hash = file.sample_hash * 31 +
                           records::keyed_hash(records::public_key, text).high;
    }
    auto const& of_file = counts.checks.file(plan.number);
    auto const seen = of_file.of(registers::FileCount::rows);
    auto const body = plan.file_size - plan.body_offset;
    file.is_whole = sample.is_whole;
    file.rows = sample.is_whole ? seen : scaled(seen, sample.bytes, body);
    file.row_bytes = scaled(row_bytes, sample.bytes, body);
    file.bad_share = seen == 0 ? 0
                               : static_cast<double>(of_file.total_rejected()) /
                                     static_cast<double>(seen);
    file.bad_cause = most_frequent_cause(of_file);
    file.years = years_of(of_file);
}

SurveyedFile survey_file(RegisterFile const& found,
                         registers::ColumnChoices const& choices,
                         registers::ParseContext const& context)
{
    SurveyedFile file{.path = found.path, .source = found.source};
    try {
        file.bytes = base::facts_behind(found.path).bytes;
        auto const plan = registers::plan_csv_file(
            found.path, found.source, found.folder_columns, choices);
        file.columns = columns_of(found, plan);
        look_at_rows(plan, context, file);
    } catch (base::Error const& error) {
        file.problem = error.what();
    }
    return file;
}

}  // namespace

std::int64_t Survey::bytes() const
{
    return std::accumulate(files.begin(), files.end(), std::int64_t{0},
                           [](std::int64_t sum, SurveyedFile const& file) {
                               return sum + file.bytes;
                           });
}

std::int64_t Survey::row_bytes() const
{
    return std::accumulate(files.begin(), files.end(), std::int64_t{0},
                           [](std::int64_t sum, SurveyedFile const& file) {
                               return sum + file.row_bytes;
                           });
}

std::size_t Survey::problem_count() const
{
    return static_cast<std::size_t>(std::count_if(
        files.begin(), files.end(),
        [](SurveyedFile const& file) { return !file.problem.empty(); }));
}

Survey survey(Options const& options)
{
    auto found = registers::find_register_files(options.registers, options.lpr3,
                                                options.delivery.file_patterns);
    auto const context = context_of(options.delivery, found.has_lpr2());
    Survey result;
    result.ignored = std::move(found.ignored);
    result.absent = std::move(found.absent);
    for (auto const& file : found.files) {
        result.files.push_back(
            survey_file(file, options.delivery.columns, context));
    }
    result.shards = shard_count(options, result.bytes());
    return result;
}

}  // namespace samspil::ingest
