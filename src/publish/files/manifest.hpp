#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "publish/files/sha256.hpp"
#include "publish/publication.hpp"
#include "publish/source/run_settings.hpp"

namespace samspil::publish {

//! Readers take manifests of the same major version.
inline constexpr std::string_view manifest_version = "1.0";
inline constexpr std::string_view manifest_name = "manifest.json";
//! The same content, where only text may leave (--for dst).
inline constexpr std::string_view manifest_name_for_dst = "manifest.txt";

//! level -> in_plan, shown, suppressed, missing -> cells
using StatusCounts = std::map<std::string, std::map<std::string, std::int64_t>>;

//! What a manifest says of its folder.
struct Manifest
{
    //! axes, values and status are empty: they stand in other files
    Publication publication;
    std::map<std::string, std::vector<PlaceName>> areas;  //!< own ones, by code
    std::map<std::string, FileDigest> files;              //!< all others
    StatusCounts cells;
};

//! The cells of the publication by level and status, as its manifest tells.
StatusCounts status_counts(Publication const& publication);

//! The manifest of a publication with these files, as JSON.
std::string manifest_json(Publication const& publication,
                          std::map<std::string, FileDigest> const& files);

//! \throw base::Error if it cannot be read, is none, or has another version.
Manifest read_manifest(std::filesystem::path const& path);

}  // namespace samspil::publish
