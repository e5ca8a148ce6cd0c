#include "publish/annexes/pdf_annexes.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "base/child_process.hpp"
#include "base/error.hpp"
#include "publish/stop.hpp"

namespace samspil::publish {
namespace {

namespace fs = std::filesystem;

constexpr std::array<std::string_view, 3> levels{"region", "cluster",
                                                 "municipality"};
constexpr std::array<std::string_view, 2> places{
    "share/samspil/scripts/annexes",  // where it is installed
    "scripts/annexes"};               // of the source tree, or a bundle
//! How far above the program: build/ci/src/samspil is in the source tree.
constexpr int highest_folder = 4;

fs::path this_program()
{
    return fs::read_symlink("/proc/self/exe");
}

}  // namespace

std::vector<std::string> pdf_names(Publication const& publication,
                                   bool has_shapes)
{
    std::vector<std::string> result;
    bool has_clusters = false;
    for (auto const& each : publication.geographies) {
        if (std::find(levels.begin(), levels.end(), each.level) !=
            levels.end()) {
            result.push_back("pdf/area-" + each.code + ".pdf");
            has_clusters = has_clusters || each.level == "cluster";
        }
    }
    if (has_shapes && has_clusters) {
        result.emplace_back("pdf/maps.pdf");
    }
    return result;
}

fs::path find_pdf_script()
{
    auto folder = this_program().parent_path();
    for (int i = 0; i < highest_folder; ++i, folder = folder.parent_path()) {
        for (auto const place : places) {
            if (fs::is_regular_file(folder / place)) {
                return folder / place;
            }
        }
    }
    throw base::Error(
        "the script annexes, which draws the PDF, is not where the program is "
        "installed (share/samspil/scripts): install samspil with it, or leave "
        "--pdf out");
}

void draw_pdf_annexes(fs::path const& folder, names::Language language)
{
    auto const status = base::run_child_process(
        {find_pdf_script().string(), "--published", folder.string(), "--out",
         folder.string(), "--language",
         language == names::Language::danish ? "da" : "en", "--samspil",
         this_program().string()});
    throw_if_stopped();
    if (status != 0) {
        throw base::Error(
            "the PDF could not be drawn (exit status " +
            std::to_string(status) +
            " of scripts/annexes, which says why above): put that right, or "
            "leave --pdf out");
    }
}

}  // namespace samspil::publish
