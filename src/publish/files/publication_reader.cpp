#include "publish/files/publication_reader.hpp"

#include <utility>

#include "base/error.hpp"
#include "base/file_facts.hpp"
#include "publish/figures/told_values.hpp"
#include "publish/files/figures_table.hpp"
#include "publish/files/manifest.hpp"
#include "publish/files/publication_checks.hpp"
#include "publish/files/published_file.hpp"
#include "publish/source/cube_source.hpp"
#include "reference/geography_levels.hpp"

namespace samspil::publish {
namespace {

namespace fs = std::filesystem;
using FileKind = base::FileFacts::Kind;

fs::path find_manifest(fs::path const& folder)
{
    if (base::facts_behind(folder).kind != FileKind::folder) {
        throw base::Error(folder.string() +
                          " is no folder: a publication is one, made by "
                          "samspil publish");
    }
    for (auto const name : {manifest_name, manifest_name_for_dst}) {
        if (base::facts_behind(folder / name).kind == FileKind::file) {
            return folder / name;
        }
    }
    throw base::Error(folder.string() + " holds no " +
                      std::string(manifest_name) +
                      ": it is no publication of samspil publish");
}

//! Every file is as the manifest says, and there is no other.
void check_files(fs::path const& folder, fs::path const& manifest_path,
                 Manifest const& manifest)
{
    for (auto const& [name, digest] : manifest.files) {
        auto const path = folder / name;
        if (!base::is_inside(path, folder)) {
            throw base::Error(manifest_path.string() + " names '" + name +
                              "', which is not in its folder");
        }
        if (base::facts_of(path).kind != FileKind::file) {
            throw base::Error(path.string() +
                              " is missing: the manifest names it");
        }
        if (digest_of(path) != digest) {
            throw base::Error(path.string() +
                              " is not as it was published (its SHA-256 is "
                              "another than the manifest's): it was changed or "
                              "damaged");
        }
    }
    for (auto const& entry : fs::recursive_directory_iterator(folder)) {
        auto const name = entry.path().lexically_relative(folder).string();
        if (!entry.is_directory() && entry.path() != manifest_path &&
            !manifest.files.contains(name)) {
            throw base::Error(entry.path().string() +
                              " is not in the manifest: it is no part of the "
                              "publication");
        }
    }
}

//! The user's areas: what they are called by the settings, where they are by
//! the manifest.
std::vector<reference::Geography> own_areas(Manifest const& manifest,
                                            RunSettings const& settings,
                                            std::string const& where)
{
    bool is_same = settings.own_areas.size() == manifest.areas.size();
    for (auto const& area : settings.own_areas) {
        auto const found = manifest.areas.find(area.code);
        is_same = is_same && found != manifest.areas.end() &&
                  found->second == place_names(area);
    }
    if (!is_same) {
        throw base::Error(where +
                          ": 'areas' are not those of its 'settings': it was "
                          "changed");
    }
    return settings.own_areas;
}

void make_room(Publication& publication, bool has_bounds)
{
    auto& values = publication.values;
    values = {publication.periods.size(), publication.geographies.size(),
              publication.figure_ids.size()};
    if (has_bounds) {
        values.lower = values.value;
        values.upper = values.value;
    }
    publication.status.assign(values.value.size(), CellStatus::not_in_plan);
}

class PublicationReader
{
  public:
    explicit PublicationReader(fs::path const& folder)
        : folder_(folder), manifest_path_(find_manifest(folder))
    {
    }

    Publication read()
    {
        auto manifest = read_manifest(manifest_path_);
        check_files(folder_, manifest_path_, manifest);
        auto const where = manifest_path_.string();
        publication_ = std::move(manifest.publication);
        auto const settings = read_run_settings(publication_.settings,
                                                publication_.scenario, where);
        own_areas_ = own_areas(manifest, settings, where);
        if (manifest_path_.filename() == manifest_name) {
            read_published();
        } else {
            read_text_alone(settings);
        }
        return std::move(publication_);
    }

  private:
    void read_published()
    {
        auto const path = folder_ / published_file_name;
        auto file = read_published_file(path);
        publication_.geographies =
            geographies_of_labels(file.geographies, own_areas_, path.string());
        publication_.periods = std::move(file.periods);
        publication_.figure_ids = std::move(file.figure_ids);
        publication_.figure_units = std::move(file.figure_units);
        auto table = publication_;
        publication_.values = std::move(file.values);
        publication_.status = std::move(file.status);
        publication_.correlations = std::move(file.correlations);
        check_cells(publication_, path.string());
        make_room(table, publication_.values.has_bounds());
        read_table(folder_ / figures_csv_name, table);
        check_agreement(publication_, table,
                        (folder_ / figures_csv_name).string());
    }

    //! What --for dst leaves: the axes are those of every run.
    void read_text_alone(RunSettings const& settings)
    {
        cubes::CubeFileHeader header;
        cubes::set_figure_axis(header);
        publication_.figure_ids = std::move(header.figure_ids);
        publication_.figure_units = std::move(header.figure_units);
        publication_.periods = settings.periods;
        publication_.geographies = reference::standard_geographies();
        publication_.geographies.insert(publication_.geographies.end(),
                                        own_areas_.begin(), own_areas_.end());
        auto const path = folder_ / figures_txt_name;
        make_room(publication_, settings.has_bounds);
        read_table(path, publication_);
        check_cells(publication_, path.string());
    }

    void read_table(fs::path const& path, Publication& publication) const
    {
        read_figures_table(path, publication);
        auto const figures =
            figures_of_ids(publication.figure_ids, path.string());
        tell_missing(publication.status, figures, publication.values);
    }

    fs::path folder_;
    fs::path manifest_path_;
    std::vector<reference::Geography> own_areas_;
    Publication publication_;
};

}  // namespace

Publication read_publication(std::filesystem::path const& folder)
{
    return PublicationReader(folder).read();
}

std::map<std::string, FileDigest> files_of_publication(
    std::filesystem::path const& folder)
{
    return read_manifest(find_manifest(folder)).files;
}

void check_cell_counts(std::filesystem::path const& folder,
                       Publication const& publication)
{
    auto const path = find_manifest(folder);
    if (read_manifest(path).cells != status_counts(publication)) {
        throw base::Error(path.string() +
                          ": 'cells' are not the numbers of cells that the "
                          "figures have: it was changed");
    }
}

}  // namespace samspil::publish
