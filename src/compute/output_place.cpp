#include "compute/output_place.hpp"

#include <fmt/core.h>

#include <array>
#include <fstream>

#include "base/error.hpp"
#include "base/file_facts.hpp"
#include "base/folder_of_result.hpp"
#include "cubes/file/cube_file_reader.hpp"
#include "hdf5/file_guard.hpp"

namespace samspil::compute {
namespace {

namespace fs = std::filesystem;
using base::FileFacts;

//! A cube file, also one that is damaged.
bool is_cube_file(fs::path const& path)
{
    try {
        return hdf5::has_guard(path) ||
               !cubes::CubeFileReader(path).header().scenarios.empty();
    } catch (base::Error const&) {
        return false;
    }
}

//! What batch_run writes begins so.
bool is_quality_report(fs::path const& path)
{
    std::array<char, quality_report_beginning.size()> head{};
    std::ifstream file(path, std::ios::binary);
    file.read(head.data(), head.size());
    return std::string_view(head.data(), head.size()) ==
           quality_report_beginning;
}

}  // namespace

void check_output_place(std::filesystem::path const& path,
                        std::string_view option, bool force,
                        IsOwnFile const& is_own)
{
    base::require_folder_of_result(path, option);
    auto const facts = base::facts_behind(path);
    if (facts.kind == FileFacts::Kind::folder) {
        throw base::Error(fmt::format("{} is a folder: --{} names a file",
                                      path.string(), option));
    }
    if (facts.kind == FileFacts::Kind::absent) {
        return;
    }
    if (!force) {
        throw base::Error(fmt::format(
            "{} is there already: give --{} another file, or --force to "
            "replace it",
            path.string(), option));
    }
    bool const is_empty =
        facts.kind == FileFacts::Kind::file && facts.bytes == 0;
    if (!is_empty && (facts.kind != FileFacts::Kind::file || !is_own(path))) {
        throw base::Error(fmt::format(
            "{} is there already and was not made by this program: --force "
            "replaces only what it made; give --{} another file",
            path.string(), option));
    }
}

void check_cube_file_place(fs::path const& out, bool force)
{
    check_output_place(out, "out", force, is_cube_file);
    check_output_place(quality_path_of(out), "out", true, is_quality_report);
}

fs::path quality_path_of(fs::path const& out)
{
    auto path = out;
    path += ".quality.json";
    return path;
}

}  // namespace samspil::compute
