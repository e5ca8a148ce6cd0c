#include "store/manifest.hpp"

#include <fstream>
#include <iterator>
#include <set>

#include "base/error.hpp"
#include "base/file_facts.hpp"
#include "base/format_version.hpp"
#include "base/json_number.hpp"
#include "records/sealed_text.hpp"
#include "store/format.hpp"
#include "store/seal_json.hpp"

namespace samspil::store {
namespace {

using Json = nlohmann::ordered_json;

std::string read_text(std::filesystem::path const& path)
{
    if (base::facts_behind(path).kind != base::FileFacts::Kind::file) {
        throw base::Error(path.parent_path().string() +
                          " is no finished store (it holds no " +
                          path.filename().string() +
                          "): make one with samspil ingest");
    }
    std::ifstream file(path, std::ios::binary);
    if (!file) {
        base::throw_system_error("cannot read " + path.string());
    }
    return {std::istreambuf_iterator<char>(file), {}};
}

Json to_json_or_throw(std::string const& text,
                      std::filesystem::path const& path)
{
    auto json = Json::parse(text, nullptr, false);
    if (json.is_discarded() || !json.is_object()) {
        throw base::Error(path.string() +
                          " is damaged (not valid JSON): ingest anew");
    }
    return json;
}

base::Years years_from_json(Json const& json, std::filesystem::path const& path)
{
    auto const first = base::whole_number<int>(json.at(0));
    auto const last = base::whole_number<int>(json.at(1));
    if (first < base::first_calendar_year || first > last ||
        last >= base::last_calendar_year || last - first >= base::max_years) {
        throw base::Error(path.string() +
                          " is damaged (its years cannot be): ingest anew");
    }
    return {first, last};
}

//! No file twice, and none outside of the store.
void require_distinct_files(Manifest const& manifest,
                            std::filesystem::path const& path)
{
    std::set<std::string> files;
    for (auto const& shard : manifest.shards) {
        if (shard.file.find('/') != std::string::npos ||
            !files.insert(shard.file).second) {
            throw base::Error(path.string() +
                              " is damaged (its shards cannot be): ingest "
                              "anew");
        }
    }
}

Manifest from_json(Json const& json, std::filesystem::path const& path)
{
    Manifest manifest;
    manifest.years = years_from_json(json.at("years"), path);
    manifest.observation_end = base::Minute(
        base::whole_number<std::int32_t>(json.at("observation_end_minute")));
    manifest.fingerprint = json.at("fingerprint").get<std::string>();
    manifest.has_private_key = json.at("key").get<std::string>() == "file";
    for (auto const& entry : json.at("shards")) {
        manifest.shards.push_back(
            {entry.at("file").get<std::string>(),
             base::whole_number<std::int64_t>(entry.at("persons")),
             base::whole_number<std::int64_t>(entry.at("contacts")),
             base::whole_number<std::int64_t>(entry.at("registrations")),
             seal_from_json(entry.at("seal"))});
    }
    require_distinct_files(manifest, path);
    return manifest;
}

}  // namespace

std::vector<std::size_t> Manifest::shards_of(int rank, int ranks) const
{
    std::vector<std::size_t> result;
    for (auto i = static_cast<std::size_t>(rank); i < shards.size();
         i += static_cast<std::size_t>(ranks)) {
        result.push_back(i);
    }
    return result;
}

ShardEntry Manifest::total() const
{
    ShardEntry sum;
    for (auto const& shard : shards) {
        sum.persons += shard.persons;
        sum.contacts += shard.contacts;
        sum.registrations += shard.registrations;
    }
    return sum;
}

std::string Manifest::to_json() const
{
    auto const sum = total();
    // What is observed ends at 24:00 of this day (or inside it).
    auto const last_day = base::date_of(observation_end - 1);
    Json json{{"filetype", file_type},
              {"format_version", format_version},
              {"years", {years.first(), years.last()}},
              {"observation_end",
               base::to_string(base::to_civil(last_day)) + " 24:00"},
              {"observation_end_minute", observation_end.value()},
              {"fingerprint", fingerprint},
              {"key", has_private_key ? "file" : "public"},
              {"persons", sum.persons},
              {"contacts", sum.contacts},
              {"registrations", sum.registrations}};
    auto& table = json["shards"] = Json::array();
    for (auto const& shard : shards) {
        table.push_back({{"file", shard.file},
                         {"persons", shard.persons},
                         {"contacts", shard.contacts},
                         {"registrations", shard.registrations},
                         {"seal", store::to_json(shard.seal)}});
    }
    json["checksum"] = records::open_seal;
    return records::seal(json.dump(1) + "\n");
}

void require_folder(std::filesystem::path const& folder)
{
    if (base::facts_behind(folder).kind != base::FileFacts::Kind::folder) {
        throw base::Error("there is no store at " + folder.string() +
                          ": make one with samspil ingest");
    }
}

Manifest read_manifest(std::filesystem::path const& folder)
{
    require_folder(folder);
    auto const path = folder / manifest_name;
    auto const text = read_text(path);
    auto const json = to_json_or_throw(text, path);
    try {
        if (json.at("filetype").get<std::string>() != file_type) {
            throw base::Error(path.string() + " describes no samspil store");
        }
        auto const version = json.at("format_version").get<std::string>();
        if (base::major_version(version) !=
            base::major_version(format_version)) {
            throw base::Error(path.string() + " is of format version " +
                              version + " (this program reads " +
                              std::string(format_version) +
                              "): ingest the registers anew with this program");
        }
        if (!records::is_sealed(text, json.at("checksum").get<std::string>())) {
            throw base::Error(path.string() +
                              " is damaged (its checksum is wrong): ingest "
                              "anew");
        }
        return from_json(json, path);
    } catch (nlohmann::json::exception const&) {
        throw base::Error(path.string() +
                          " is damaged (an entry is missing or of the wrong "
                          "type): ingest anew");
    }
}

}  // namespace samspil::store
