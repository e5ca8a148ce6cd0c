#include "ingest/checkpoint/run_identity.hpp"

#include <sys/stat.h>

#include <array>
#include <cstdio>
#include <nlohmann/json.hpp>
#include <string_view>
#include <utility>

#include "base/error.hpp"
#include "ingest/exchange/population_record.hpp"
#include "ingest/exchange/resolved_record.hpp"
#include "records/hash_text.hpp"
#include "records/keyed_hash.hpp"
#include "registers/csv/csv_plan_json.hpp"

namespace samspil::ingest {
namespace {

//! Text for JSON, which may not hold any byte: others become \\xNN.
std::string in_ascii(std::string_view path)
{
    std::string text;
    for (char const character : path) {
        auto const byte = static_cast<unsigned char>(character);
        if (byte >= 0x20 && byte < 0x7F && character != '\\') {
            text += character;
        } else {
            std::array<char, 5> escaped{};
            std::snprintf(escaped.data(), escaped.size(), "\\x%02x", byte);
            text += escaped.data();
        }
    }
    return text;
}

RegisterFileIdentity identity_of(registers::CsvFilePlan plan)
{
    struct stat status
    {
    };
    if (::stat(plan.path.c_str(), &status) != 0) {
        base::throw_system_error("cannot look at " + plan.path.string());
    }
    RegisterFileIdentity file;
    file.path = in_ascii(std::filesystem::weakly_canonical(plan.path).string());
    file.bytes = plan.file_size;
    file.modified = std::int64_t{status.st_mtim.tv_sec} * 1'000'000'000 +
                    status.st_mtim.tv_nsec;
    plan.path.clear();
    plan.identity = {};
    file.plan = text_hash(registers::plans_to_json({&plan, 1}).dump());
    return file;
}

//! Sizes of the structs that are saved as rows: another size is another form.
std::string row_bytes()
{
    std::string text;
    for (auto const bytes :
         {sizeof(PopulationRecord), sizeof(registers::DeathRow),
          sizeof(registers::RegistrationRow), sizeof(registers::ContactRow),
          sizeof(registers::DiagnosisRow), sizeof(registers::VisitRow),
          sizeof(ResolvedRecord)}) {
        text += std::to_string(bytes) + " ";
    }
    return text;
}

std::optional<std::string> difference(RegisterFileIdentity const& found,
                                      RegisterFileIdentity const& own)
{
    if (found.path != own.path) {
        return "the register files (" + found.path + " then, " + own.path +
               " now)";
    }
    if (found.bytes != own.bytes || found.modified != own.modified) {
        return "the register file " + own.path + ", which has changed";
    }
    if (found.plan != own.plan) {
        return "how the register file " + own.path + " is read";
    }
    return std::nullopt;
}

}  // namespace

std::string text_hash(std::string const& text)
{
    return records::to_hex(records::keyed_hash(records::public_key, text));
}

std::string RunIdentity::settings_hash() const
{
    std::string text;
    for (auto const& [name, value] : settings) {
        text += name + "=" + value + "\n";
    }
    return text_hash(text);
}

std::string RunIdentity::fingerprint() const
{
    std::string text;
    for (auto const& file : registers) {
        text += file.path + "\n" + std::to_string(file.bytes) + " " +
                std::to_string(file.modified) + " " + file.plan + "\n";
    }
    return text_hash(text);
}

RunIdentity identity_of(Plan const& plan, std::string program_version)
{
    RunIdentity identity;
    identity.program_version = std::move(program_version);
    std::string home_values;
    for (auto const& value : plan.context.home_values) {
        home_values += in_ascii(value) + "\n";
    }
    std::string specialty_values;
    for (auto const& [source, text] : plan.context.specialty_values) {
        specialty_values += std::string(registers::name_of(source)) + " " +
                            in_ascii(text) + "\n";
    }
    identity.settings = {
        {"years", plan.years.to_string()},
        {"observation end [min]", std::to_string(plan.observation_end.value())},
        {"number of shards", std::to_string(plan.shards)},
        {"key of the ids", records::to_hex(records::keyed_hash(
                               plan.context.key, "samspil ingest: key"))},
        {"LPR2", plan.context.has_lpr2 ? "there" : "absent"},
        {"home values", home_values},
        {"specialty values", specialty_values},
        {"forms of times",
         std::to_string(static_cast<int>(plan.context.start_time_form)) + " " +
             std::to_string(static_cast<int>(plan.context.end_time_form))},
        {"form of the rows", row_bytes()}};
    for (auto const& file : plan.files) {
        identity.registers.push_back(identity_of(file));
    }
    return identity;
}

std::optional<std::string> difference(RunIdentity const& found,
                                      RunIdentity const& own)
{
    if (found.program_version != own.program_version) {
        return "the program's version (" + found.program_version + " then, " +
               own.program_version + " now)";
    }
    for (auto const& [name, value] : own.settings) {
        auto const other = found.settings.find(name);
        if (other == found.settings.end() || other->second != value) {
            return name;
        }
    }
    if (found.settings_hash() != own.settings_hash()) {
        return "settings";
    }
    for (std::size_t i = 0;
         i < std::min(found.registers.size(), own.registers.size()); ++i) {
        if (auto what = difference(found.registers[i], own.registers[i])) {
            return what;
        }
    }
    if (found.fingerprint() != own.fingerprint()) {
        return "the number of register files (" +
               std::to_string(found.registers.size()) + " then, " +
               std::to_string(own.registers.size()) + " now)";
    }
    return std::nullopt;
}

}  // namespace samspil::ingest
