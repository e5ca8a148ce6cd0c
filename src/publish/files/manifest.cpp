#include "publish/files/manifest.hpp"

#include <exception>
#include <nlohmann/json.hpp>

#include "base/error.hpp"
#include "base/format_version.hpp"
#include "base/json_number.hpp"
#include "base/small_file.hpp"
#include "publish/figures/cell_counts.hpp"
#include "reference/geographies.hpp"

namespace samspil::publish {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::size_t most_bytes = std::size_t{64} << 20;

//! The settings as an object; as text if they are no JSON.
Json settings_json_of(std::string const& settings)
{
    auto json = Json::parse(settings, nullptr, false);
    return json.is_discarded() ? Json(settings) : json;
}

Json plan_json(PublicationPlan const& plan)
{
    auto rows = Json::array();
    for (auto const& row : plan) {
        rows.push_back({row.figure, row.level, row.period});
    }
    return rows;
}

//! The user's own areas: all behind the standard ones.
Json areas_json(std::vector<reference::Geography> const& geographies)
{
    auto areas = Json::object();
    for (auto i = reference::standard_geographies().size();
         i < geographies.size(); ++i) {
        auto places = Json::array();
        for (auto const& place : place_names(geographies[i])) {
            places.push_back({place.municipality, place.part});
        }
        areas[geographies[i].code] = std::move(places);
    }
    return areas;
}

Json files_json(std::map<std::string, FileDigest> const& files)
{
    auto json = Json::object();
    for (auto const& [name, digest] : files) {
        json[name] = {{"bytes", digest.bytes}, {"sha256", digest.sha256}};
    }
    return json;
}

//! In the order of the geographies.
Json cells_json(Publication const& publication)
{
    auto json = Json::object();
    for (auto const& [level, counts] : count_by_level(publication)) {
        json[level] = {{"in_plan", counts.in_plan},
                       {"shown", counts.shown},
                       {"suppressed", counts.suppressed},
                       {"missing", counts.missing}};
    }
    return json;
}

Manifest manifest_of(Json const& json)
{
    Manifest manifest;
    auto& publication = manifest.publication;
    publication.program_version = json.at("program_version");
    publication.store_fingerprint = json.at("store_fingerprint");
    publication.settings = json.at("settings").dump();
    publication.scenario = json.at("scenario");
    publication.threshold =
        base::whole_number<std::int64_t>(json.at("threshold"));
    for (auto const& row : json.at("plan")) {
        publication.plan.push_back({row.at(0), row.at(1), row.at(2)});
    }
    for (auto const& [code, places] : json.at("areas").items()) {
        auto& names = manifest.areas[code];
        for (auto const& place : places) {
            names.push_back({place.at(0), place.at(1)});
        }
    }
    for (auto const& [name, digest] : json.at("files").items()) {
        manifest.files[name] = {
            base::whole_number<std::int64_t>(digest.at("bytes")),
            digest.at("sha256")};
    }
    manifest.cells = json.at("cells").get<StatusCounts>();
    return manifest;
}

}  // namespace

std::string manifest_json(Publication const& publication,
                          std::map<std::string, FileDigest> const& files)
{
    Json const json{{"format_version", manifest_version},
                    {"program_version", publication.program_version},
                    {"store_fingerprint", publication.store_fingerprint},
                    {"settings", settings_json_of(publication.settings)},
                    {"scenario", publication.scenario},
                    {"threshold", publication.threshold},
                    {"plan", plan_json(publication.plan)},
                    {"areas", areas_json(publication.geographies)},
                    {"files", files_json(files)},
                    {"cells", cells_json(publication)}};
    return json.dump(1) + '\n';
}

StatusCounts status_counts(Publication const& publication)
{
    return cells_json(publication).get<StatusCounts>();
}

Manifest read_manifest(std::filesystem::path const& path)
{
    auto const text = base::read_small_file(path, most_bytes);
    auto const json = Json::parse(text, nullptr, false);
    if (!json.is_object() || !json.contains("format_version") ||
        !json["format_version"].is_string()) {
        throw base::Error(path.string() +
                          " is no manifest of a publication (samspil publish "
                          "writes one): it is damaged or of something else");
    }
    auto const version = json["format_version"].get<std::string>();
    if (base::major_version(version) != base::major_version(manifest_version)) {
        throw base::Error(path.string() + " has the format version " + version +
                          " (this program reads " +
                          std::string(manifest_version) +
                          "): use the program that wrote it");
    }
    try {
        return manifest_of(json);
    } catch (std::exception const&) {
        throw base::Error(path.string() +
                          " lacks what a manifest of a publication says, or "
                          "says it in another way: it is damaged or was "
                          "changed");
    }
}

}  // namespace samspil::publish
