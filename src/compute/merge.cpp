#include "compute/merge.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <cstring>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <system_error>
#include <utility>

#include "base/error.hpp"
#include "compute/committed_results.hpp"
#include "compute/output_place.hpp"
#include "compute/run_header.hpp"
#include "cubes/file/cube_file_reader.hpp"
#include "cubes/file/cube_file_writer.hpp"

namespace samspil::compute {
namespace {

namespace fs = std::filesystem;
using cubes::CubeFileHeader;
using cubes::PartOf;
using cubes::ScenarioResult;

//! One part's file.
struct PartFile
{
    fs::path path;
    cubes::CubeFileReader reader;

    CubeFileHeader const& header() const { return reader.header(); }
    cubes::Part const& part() const { return *header().part; }
};

//! A part that the whole file replaces would have to be computed again.
void require_no_part_at(fs::path const& out, std::vector<fs::path> const& parts)
{
    for (auto const& part : parts) {
        std::error_code
            none_or_unseen;  // a part that is not there is told later
        if (fs::equivalent(out, part, none_or_unseen)) {
            throw base::UsageError("--out " + out.string() + " is the part " +
                                   part.string() +
                                   ": name another file for the whole run");
        }
    }
}

PartFile open_part(fs::path const& path)
{
    PartFile file{path, cubes::CubeFileReader(path)};
    if (!file.header().part.has_value()) {
        throw base::Error(path.string() +
                          " is no part of a run but a whole one: merge joins "
                          "the files of samspil compute --part");
    }
    return file;
}

//! All parts, by their number.
std::vector<PartFile> open_parts(std::vector<fs::path> const& paths)
{
    std::vector<std::optional<PartFile>> found;
    std::string first;
    for (auto const& path : paths) {
        auto file = open_part(path);
        auto const& part = file.part();
        if (found.empty()) {
            found.resize(static_cast<std::size_t>(part.total));
            first = path.string() + " is " + part.describe();
        }
        auto& place = found[static_cast<std::size_t>(
            std::min<std::int64_t>(part.number,
                                   static_cast<std::int64_t>(found.size())) -
            1)];
        if (part.total != static_cast<std::int64_t>(found.size())) {
            throw base::Error(fmt::format("{}, but {} is {}", first,
                                          path.string(), part.describe()));
        }
        if (place.has_value()) {
            throw base::Error(fmt::format("{} and {} are both {}",
                                          place->path.string(), path.string(),
                                          part.describe()));
        }
        place.emplace(std::move(file));
    }
    std::vector<PartFile> parts;
    for (std::size_t i = 0; i < found.size(); ++i) {
        if (!found[i].has_value()) {
            throw base::Error(
                fmt::format("part {} of {} is missing", i + 1, found.size()));
        }
        parts.push_back(*std::move(found[i]));
    }
    return parts;
}

[[noreturn]] void refuse(PartFile const& one, PartFile const& other,
                         std::string_view what)
{
    throw base::Error(
        fmt::format("{} and {} are not parts of one run: they differ in {}",
                    one.path.string(), other.path.string(), what));
}

bool are_same_bytes(std::vector<double> const& a, std::vector<double> const& b)
{
    return a.size() == b.size() &&
           std::memcmp(a.data(), b.data(), a.size() * sizeof(double)) == 0;
}

bool are_same(ScenarioResult const& a, ScenarioResult const& b)
{
    return a.counts == b.counts &&
           are_same_bytes(a.figures.numerator, b.figures.numerator) &&
           are_same_bytes(a.figures.denominator, b.figures.denominator) &&
           are_same_bytes(a.figures.value, b.figures.value) &&
           are_same_bytes(a.figures.lower, b.figures.lower) &&
           are_same_bytes(a.figures.upper, b.figures.upper);
}

//! Check by their headers that all parts are of one run.
void require_one_run(std::vector<PartFile> const& parts)
{
    for (auto const& part : parts) {
        auto const& first = parts.front();
        auto const what = difference(first.header(), part.header());
        if (what.has_value()) {
            refuse(first, part, *what);
        }
        if (first.part().of != part.part().of ||
            first.part().replicates != part.part().replicates) {
            refuse(first, part, "what was divided");
        }
        if (first.part().quality != part.part().quality) {
            refuse(first, part, "the quality report");
        }
    }
}

//! The scenarios of the whole run, which its settings list.
std::vector<std::string> scenarios_of_run(PartFile const& part)
{
    std::vector<std::string> names;
    auto const settings =
        nlohmann::ordered_json::parse(part.header().settings, nullptr, false);
    if (settings.is_object() && settings.contains("scenarios")) {
        for (auto const& [name, values] : settings["scenarios"].items()) {
            names.push_back(name);
        }
    }
    if (names.empty()) {
        throw base::Error("the settings of " + part.path.string() +
                          " name no scenarios");
    }
    return names;
}

//! Check that the parts' replicates follow each other without gaps.
void require_all_replicates(std::vector<PartFile> const& parts)
{
    std::int64_t next = 0;
    for (auto const& file : parts) {
        if (file.part().first_replicate != next) {
            throw base::Error(file.path.string() +
                              " does not hold the replicates of its part");
        }
        next = file.part().end_replicate;
    }
    if (next != parts.front().part().replicates) {
        throw base::Error(parts.back().path.string() +
                          " does not hold the replicates of its part");
    }
}

CubeFileHeader whole_header(std::vector<PartFile> const& parts)
{
    auto header = parts.front().header();
    header.scenarios = scenarios_of_run(parts.front());
    for (auto const& part : parts) {
        if (part.header().scenarios !=
            part.part().scenarios_of(header.scenarios)) {
            throw base::Error(part.path.string() +
                              " does not hold the scenarios of its part");
        }
    }
    header.has_bounds = header.has_bounds || header.has_tails();
    header.part.reset();
    return header;
}

//! Each part has the baseline, and the others that follow.
void join_scenarios(std::vector<PartFile> const& parts,
                    cubes::CubeFileWriter& writer)
{
    auto const base = parts.front().reader.read(0);
    for (auto const& part : parts) {
        if (!are_same(part.reader.read(0), base)) {
            refuse(parts.front(), part, "the baseline's numbers");
        }
    }
    writer.write_next(base);
    for (auto const& part : parts) {
        for (std::size_t i = 1; i < part.header().scenarios.size(); ++i) {
            writer.write_next(part.reader.read(i));
        }
    }
}

//! Each part has all scenarios, and the tails of its replicates.
void join_replicates(std::vector<PartFile> const& parts,
                     cubes::CubeFileWriter& writer)
{
    auto const& first = parts.front();
    for (std::size_t i = 0; i < first.header().scenarios.size(); ++i) {
        auto result = first.reader.read(i);
        cubes::PercentileBounds bounds(result.figures.value.size(),
                                       first.part().replicates);
        for (auto const& part : parts) {
            if (!are_same(part.reader.read(i), result)) {
                refuse(
                    first, part,
                    "the numbers of scenario " + first.header().scenarios[i]);
            }
            part.reader.merge_tails(i, bounds);
        }
        cubes::set_bounds(bounds, result.figures);
        writer.write_next(result);
    }
}

}  // namespace

void merge(MergeOptions const& options)
{
    require_no_part_at(options.out, options.parts);
    check_cube_file_place(options.out, options.force);
    auto const parts = open_parts(options.parts);
    require_one_run(parts);
    require_all_replicates(parts);
    cubes::CubeFileWriter writer(options.out, whole_header(parts));
    if (parts.front().part().of == PartOf::scenarios) {
        join_scenarios(parts, writer);
    } else {
        join_replicates(parts, writer);
    }
    commit_results(writer, options.out, parts.front().part().quality);
}

}  // namespace samspil::compute
