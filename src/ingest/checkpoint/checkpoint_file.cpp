#include "ingest/checkpoint/checkpoint_file.hpp"

#include <fstream>
#include <iterator>
#include <nlohmann/json.hpp>
#include <string>

#include "base/atomic_file.hpp"
#include "base/error.hpp"
#include "base/json_number.hpp"
#include "ingest/exchange/row_file.hpp"
#include "records/sealed_text.hpp"

namespace samspil::ingest {
namespace {

using nlohmann::json;

json registers_json(RunIdentity const& identity)
{
    json table = json::array();
    for (auto const& file : identity.registers) {
        table.push_back({{"path", file.path},
                         {"bytes", file.bytes},
                         {"modified", file.modified},
                         {"plan", file.plan}});
    }
    return table;
}

RunIdentity identity_from_json(json const& from)
{
    RunIdentity identity;
    from.at("program_version").get_to(identity.program_version);
    from.at("settings").get_to(identity.settings);
    for (auto const& row : from.at("registers")) {
        identity.registers.push_back(
            {row.at("path").get<std::string>(),
             base::whole_number<std::int64_t>(row.at("bytes")),
             base::whole_number<std::int64_t>(row.at("modified")),
             row.at("plan").get<std::string>()});
    }
    return identity;
}

//! Why this run cannot use a checkpoint; "" if it can.
std::string refusal(std::string const& text, json const& from,
                    RunIdentity const& own)
{
    if (from.at("filetype").get<std::string>() != checkpoint_file_type) {
        return "is no checkpoint of an ingest";
    }
    auto const version = from.at("format_version").get<std::string>();
    if (version != checkpoint_format_version) {
        return "is of format version " + version + " (this program writes " +
               std::string(checkpoint_format_version) + ")";
    }
    if (!records::is_sealed(text, from.at("checksum").get<std::string>())) {
        return "is damaged (its checksum is wrong)";
    }
    if (auto const what = difference(identity_from_json(from), own)) {
        return "is of another run: it differs in " + *what;
    }
    return {};
}

}  // namespace

bool is_work_file_name(std::string_view name)
{
    std::string const rows = std::string(row_folder_name) + "/";
    if (name == checkpoint_name || name == rows) {
        return true;
    }
    auto const end = name.rfind('-');
    if (!name.starts_with(rows) || !name.ends_with(".bin") ||
        end == std::string_view::npos) {
        return false;
    }
    auto const number = name.substr(end + 1, name.size() - end - 5);
    return !number.empty() &&
           number.find_first_not_of("0123456789") == std::string_view::npos;
}

void write_checkpoint(std::filesystem::path const& folder,
                      RunIdentity const& identity, WorkDone const& work)
{
    json content{{"filetype", checkpoint_file_type},
                 {"format_version", checkpoint_format_version},
                 {"program_version", identity.program_version},
                 {"settings", identity.settings},
                 {"settings_hash", identity.settings_hash()},
                 {"registers", registers_json(identity)},
                 {"fingerprint", identity.fingerprint()},
                 {"work", json::parse(work.to_text())}};
    content["checksum"] = records::open_seal;
    base::write_file_atomically(folder / checkpoint_name,
                                records::seal(content.dump() + "\n"));
}

WorkDone read_checkpoint(std::filesystem::path const& folder,
                         RunIdentity const& own)
{
    auto const path = folder / checkpoint_name;
    std::ifstream file(path, std::ios::binary);
    std::string const text{std::istreambuf_iterator<char>(file), {}};
    auto const content = json::parse(text, nullptr, false);
    if (content.is_discarded() || !content.is_object()) {
        throw base::Error(path.string() + " is damaged (not valid JSON)");
    }
    std::string why;
    try {
        why = refusal(text, content, own);
        if (why.empty()) {
            return WorkDone::from_text(content.at("work").dump());
        }
    } catch (json::exception const&) {
        why = "is damaged (an entry is missing or of the wrong type)";
    } catch (base::Error const& error) {
        why = std::string("is damaged (") + error.what() + ")";
    }
    throw base::Error(path.string() + " " + why);
}

}  // namespace samspil::ingest
