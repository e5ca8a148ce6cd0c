#include "ingest/plan.hpp"

#include <algorithm>
#include <limits>
#include <nlohmann/json.hpp>
#include <numeric>
#include <utility>

#include "base/error.hpp"
#include "base/file_facts.hpp"
#include "base/json_number.hpp"
#include "ingest/key_file.hpp"
#include "ingest/observed_years.hpp"
#include "registers/csv/csv_plan_json.hpp"
#include "registers/csv/same_bytes.hpp"
#include "registers/reference_date.hpp"
#include "registers/register_files.hpp"
#include "registers/register_spec.hpp"

namespace samspil::ingest {
namespace {

//! CSV bytes for each shard. At 14 bytes a person and 12 bytes a contact they
//! become about 3 MB of columns, which fit into a processor's cache.
constexpr std::int64_t bytes_per_shard = 48'000'000;

//! A shard of less is a file with hardly anything in it; so many shards are
//! allowed all the same.
constexpr std::int64_t least_bytes_per_shard = 100'000;
constexpr std::int64_t always_allowed_shards = 4096;

std::string join(std::vector<std::string> const& names)
{
    return std::accumulate(names.begin(), names.end(), std::string(),
                           [](std::string const& all, std::string const& next) {
                               return all.empty() ? next : all + ", " + next;
                           });
}

/*!
 * Rows carry their file's number (ContactRow).
 *
 * \throw base::Error if there are more files than a row can tell apart.
 */
void number_files(Plan& plan)
{
    constexpr std::size_t most = std::numeric_limits<std::uint16_t>::max();
    if (plan.files.size() > most) {
        throw base::Error("the registers are " +
                          std::to_string(plan.files.size()) +
                          " files (no more than " + std::to_string(most) +
                          " can be read): join some of them");
    }
    for (std::size_t i = 0; i < plan.files.size(); ++i) {
        plan.files[i].number = static_cast<std::uint16_t>(i);
    }
}

void log_files(registers::RegisterFiles const& found, base::Log const& log)
{
    std::vector<std::string> absent;
    for (auto const id : found.absent) {
        absent.emplace_back(registers::name_of(id));
    }
    log.line("registers: " + std::to_string(found.files.size()) + " files");
    if (!absent.empty()) {
        log.line("registers: absent, taken as empty: " + join(absent));
    }
    if (!found.ignored.empty()) {
        std::vector<std::string> masked;
        for (auto const& name : found.ignored) {
            masked.push_back(base::masked_name(name));
        }
        log.line("registers: not named like a register, ignored: " +
                 join(masked));
    }
}

//! Whether a file says the same as an earlier one: it is a copy of it, and
//! nothing outside of it makes the difference.
bool is_copy(registers::RegisterFile const& a,
             registers::CsvFilePlan const& a_plan,
             registers::RegisterFile const& b,
             registers::CsvFilePlan const& b_plan)
{
    auto const date_in_name = [](registers::RegisterFile const& file) {
        return file.source == registers::RegisterId::population
                   ? registers::reference_day_of(file.path.filename().string())
                   : std::nullopt;
    };
    return a.source == b.source && a_plan.file_size == b_plan.file_size &&
           a.folder_columns == b.folder_columns &&
           date_in_name(a) == date_in_name(b) &&
           registers::have_same_bytes(a.path, b.path);
}

//! Plans the files; copies of other files are left out.
void plan_files(registers::RegisterFiles const& found,
                registers::ColumnChoices const& columns, Plan& plan,
                base::Log const& log)
{
    std::vector<registers::RegisterFile> planned;
    for (auto const& file : found.files) {
        auto own = registers::plan_csv_file(file.path, file.source,
                                            file.folder_columns, columns);
        std::size_t original = 0;
        while (original < planned.size() &&
               !is_copy(planned[original], plan.files[original], file, own)) {
            ++original;
        }
        if (original < planned.size()) {
            log.warning(file.path.string() + " holds the same bytes as " +
                        plan.files[original].path.string() +
                        " and is left out, or its rows would count twice");
            plan.copies.push_back({file.path, file.source, original});
            continue;
        }
        planned.push_back(file);
        plan.files.push_back(std::move(own));
    }
}

}  // namespace

std::int64_t Plan::input_bytes() const
{
    return std::accumulate(files.begin(), files.end(), std::int64_t{0},
                           [](std::int64_t sum, auto const& file) {
                               return sum + file.file_size;
                           });
}

std::uint32_t default_shard_count(std::int64_t input_bytes)
{
    std::uint32_t shards = 8;
    while (shards < 4096 &&
           input_bytes / std::int64_t{shards} > bytes_per_shard) {
        shards *= 2;
    }
    return shards;
}

std::uint32_t shard_count(Options const& options, std::int64_t input_bytes)
{
    if (!options.shards) {
        return default_shard_count(input_bytes);
    }
    auto const most = std::max<std::int64_t>(
        always_allowed_shards, input_bytes / least_bytes_per_shard);
    if (*options.shards > most) {
        throw base::UsageError("--shards " + std::to_string(*options.shards) +
                               ": " + base::format_bytes(input_bytes) +
                               " of registers fill no more than " +
                               std::to_string(most) + " shards");
    }
    return *options.shards;
}

registers::ParseContext context_of(registers::Delivery const& delivery,
                                   bool has_lpr2)
{
    registers::ParseContext context;
    context.home_values = delivery.home_values;
    context.specialty_values = delivery.specialty_values;
    context.start_time_form = delivery.start_time_form;
    context.end_time_form = delivery.end_time_form;
    context.has_lpr2 = has_lpr2;
    return context;
}

Plan make_plan(Options const& options, std::filesystem::path work_folder,
               base::Log const& log)
{
    auto const found = registers::find_register_files(
        options.registers, options.lpr3, options.delivery.file_patterns);
    log_files(found, log);
    Plan plan;
    plan_files(found, options.delivery.columns, plan, log);
    number_files(plan);
    plan.context = context_of(options.delivery, found.has_lpr2());
    if (options.key_file.has_value()) {
        plan.context.key = load_or_make_key(*options.key_file, options.new_key);
    } else {
        log.warning(
            "no --key-file: person ids are hashed with a key that everybody "
            "knows. This hides no id: one processor tries 16 million ids a "
            "second, all CPR numbers in ten minutes. Keep such a store as "
            "you keep the registers");
    }
    plan.years = options.years;
    plan.observation_end = options.effective_observation_end();
    if (auto const unobserved =
            warning_of_unobserved_years(plan.years, plan.observation_end)) {
        log.warning(*unobserved);
    }
    plan.shards = shard_count(options, plan.input_bytes());
    plan.work_folder = std::move(work_folder);
    plan.tuning = options.tuning;
    return plan;
}

void require_unchanged_files(Plan const& plan)
{
    for (auto const& file : plan.files) {
        if (!file.is_unchanged()) {
            throw base::Error(file.path.string() +
                              " was changed during the run, which would mix "
                              "two deliveries: leave the registers alone, and "
                              "run again");
        }
    }
}

Plan broadcast(parallel::Communicator const& ranks, Plan const& plan,
               Tuning const& tuning)
{
    // The user's values may be in any encoding, JSON text may not: as bytes.
    std::vector<std::vector<std::uint8_t>> home_values;
    for (auto const& value : plan.context.home_values) {
        home_values.emplace_back(value.begin(), value.end());
    }
    auto specialty_values = nlohmann::json::array();
    for (auto const& [source, text] : plan.context.specialty_values) {
        specialty_values.push_back(
            {source, std::vector<std::uint8_t>(text.begin(), text.end())});
    }
    nlohmann::json json{{"files", registers::plans_to_json(plan.files)},
                        {"key", plan.context.key},
                        {"has_lpr2", plan.context.has_lpr2},
                        {"home_values", home_values},
                        {"specialty_values", specialty_values},
                        {"start_time_form", plan.context.start_time_form},
                        {"end_time_form", plan.context.end_time_form},
                        {"first_year", plan.years.first()},
                        {"last_year", plan.years.last()},
                        {"observation_end", plan.observation_end.value()},
                        {"shards", plan.shards}};
    auto const received = nlohmann::json::parse(ranks.broadcast(json.dump()));
    Plan result;
    result.files = registers::plans_from_json(received.at("files"));
    number_files(result);
    result.copies = plan.copies;  // only rank 0 judges the delivery
    received.at("key").get_to(result.context.key);
    received.at("has_lpr2").get_to(result.context.has_lpr2);
    received.at("start_time_form").get_to(result.context.start_time_form);
    received.at("end_time_form").get_to(result.context.end_time_form);
    received.at("home_values").get_to(home_values);
    for (auto const& value : home_values) {
        result.context.home_values.emplace_back(value.begin(), value.end());
    }
    for (auto const& value : received.at("specialty_values")) {
        auto const text = value.at(1).get<std::vector<std::uint8_t>>();
        result.context.specialty_values.push_back(
            {value.at(0).get<registers::RegisterId>(),
             std::string(text.begin(), text.end())});
    }
    result.years =
        base::Years(base::whole_number<int>(received.at("first_year")),
                    base::whole_number<int>(received.at("last_year")));
    result.observation_end = base::Minute(
        base::whole_number<std::int32_t>(received.at("observation_end")));
    received.at("shards").get_to(result.shards);
    result.work_folder = ranks.broadcast(plan.work_folder.string());
    result.tuning = tuning;
    return result;
}

}  // namespace samspil::ingest
