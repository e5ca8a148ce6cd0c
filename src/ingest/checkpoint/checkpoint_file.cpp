#include "ingest/checkpoint/checkpoint_file.hpp"

#include <fstream>
#include <nlohmann/json.hpp>
#include <string>

#include "base/atomic_file.hpp"
#include "base/error.hpp"

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
        identity.registers.push_back({row.at("path").get<std::string>(),
                                      row.at("bytes").get<std::int64_t>(),
                                      row.at("modified").get<std::int64_t>(),
                                      row.at("plan").get<std::string>()});
    }
    return identity;
}

//! Of all entries but the checksum itself.
std::string checksum_of(json content)
{
    content.erase("checksum");
    return text_hash(content.dump());
}

//! Why this run cannot use a checkpoint; "" if it can.
std::string refusal(json const& from, RunIdentity const& own)
{
    if (from.at("filetype").get<std::string>() != checkpoint_file_type) {
        return "is no checkpoint of an ingest";
    }
    auto const version = from.at("format_version").get<std::string>();
    if (version != checkpoint_format_version) {
        return "is of format version " + version + " (this program writes " +
               std::string(checkpoint_format_version) + ")";
    }
    if (from.at("checksum").get<std::string>() != checksum_of(from)) {
        return "is damaged (its checksum is wrong)";
    }
    if (auto const what = difference(identity_from_json(from), own)) {
        return "is of another run: it differs in " + *what;
    }
    return {};
}

}  // namespace

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
    content["checksum"] = checksum_of(content);
    base::write_file_atomically(folder / checkpoint_name,
                                content.dump() + "\n");
}

WorkDone read_checkpoint(std::filesystem::path const& folder,
                         RunIdentity const& own)
{
    auto const path = folder / checkpoint_name;
    std::ifstream file(path);
    auto const content = json::parse(file, nullptr, false);
    if (content.is_discarded() || !content.is_object()) {
        throw base::Error(path.string() + " is damaged (not valid JSON)");
    }
    std::string why;
    try {
        why = refusal(content, own);
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
