#include "compute/checkpoints.hpp"

#include <fmt/core.h>

#include <charconv>
#include <exception>
#include <map>
#include <system_error>
#include <utility>

#include "base/error.hpp"
#include "compute/run_header.hpp"

namespace samspil::compute {
namespace {

namespace fs = std::filesystem;
using cubes::CubeFileHeader;
using cubes::CubeFileReader;
using cubes::CubeFileWriter;

constexpr std::string_view batches = "scenarios";
constexpr std::string_view replicates = "replicates";

//! Begin and end of the scenarios of "<kind>-<begin>-<end>.h5".
std::optional<std::pair<std::size_t, std::size_t>> range_of(
    std::string_view name, std::string_view kind)
{
    std::size_t begin = 0;
    std::size_t end = 0;
    auto const* const last = name.data() + name.size();
    if (!name.starts_with(fmt::format("{}-", kind))) {
        return std::nullopt;
    }
    auto const first =
        std::from_chars(name.data() + kind.size() + 1, last, begin);
    auto const second =
        first.ptr == last ? first : std::from_chars(first.ptr + 1, last, end);
    if (second.ec != std::errc() || begin >= end ||
        std::string_view(second.ptr, last) != ".h5") {
        return std::nullopt;
    }
    return std::pair(begin, end);
}

//! Ends of the scenarios of the files of a kind, by their begin.
std::map<std::size_t, std::size_t> ranges_in(fs::path const& folder,
                                             std::string_view kind)
{
    std::map<std::size_t, std::size_t> ranges;
    std::error_code none;  // then there is no folder, and no file in it
    for (auto const& entry : fs::directory_iterator(folder, none)) {
        auto const name = entry.path().filename().string();
        if (auto const range = range_of(name, kind)) {
            ranges[range->first] = range->second;
        }
    }
    return ranges;
}

bool is_checkpoint_name(std::string_view name)
{
    return range_of(name, batches) || range_of(name, replicates);
}

}  // namespace

fs::path checkpoint_folder(fs::path const& out)
{
    auto folder = out;
    folder += ".checkpoint";
    return folder;
}

Checkpoints::Checkpoints(fs::path const& out, Preparation const& preparation)
    : folder_(checkpoint_folder(out),
              {"samspil checkpoints of compute",
               preparation.header.program_version, preparation.header.settings},
              is_checkpoint_name),
      header_(preparation.header)
{
    folder_.require_own();
    replicates_ = header_.part.value_or(cubes::Part{});
    replicates_.of = cubes::PartOf::replicates;
    replicates_.replicates = preparation.bootstrap.replicates;
    replicates_.first_replicate = preparation.bootstrap.begin;
    replicates_.end_replicate = preparation.bootstrap.end;
}

Checkpoints::~Checkpoints()
{
    try {
        if (folder_.is_there() && folder_.is_empty()) {
            folder_.remove();
        }
    } catch (std::exception const&) {
        return;  // nothing to be done at the end of a run
    }
}

fs::path Checkpoints::path_of(std::string_view kind, std::size_t begin,
                              std::size_t end) const
{
    return folder_.path() / fmt::format("{}-{}-{}.h5", kind, begin, end);
}

//! The header of a finished batch: the result's, with the batch's scenarios.
CubeFileHeader Checkpoints::batch_header(std::size_t begin,
                                         std::size_t end) const
{
    auto header = header_;
    auto const all = header_.scenarios.begin();
    header.scenarios.assign(all + static_cast<std::ptrdiff_t>(begin),
                            all + static_cast<std::ptrdiff_t>(end));
    header.part = header_.part.value_or(cubes::Part{});
    return header;
}

CubeFileHeader Checkpoints::replicates_header(std::size_t begin,
                                              std::size_t end) const
{
    auto header = this->batch_header(begin, end);
    header.part = replicates_;
    header.has_bounds = false;
    return header;
}

//! Opens a checkpoint of this run; logs the reason and returns nothing if it
//! is none.
std::optional<CubeFileReader> Checkpoints::open_own(
    fs::path const& path, CubeFileHeader const& expected,
    base::Log const& log) const
{
    std::string why;
    try {
        CubeFileReader reader(path);
        auto found = reader.header();
        if (auto const what = difference(found, expected)) {
            why = fmt::format("is of another run: it differs in {}", *what);
        } else if (found.part.has_value()) {
            found.part->quality.clear();
            found.part->end_replicate = expected.part->end_replicate;
            if (found == expected) {
                return reader;
            }
        }
        if (why.empty()) {
            why = "is of another part of the run";
        }
    } catch (base::Error const& error) {
        why = fmt::format("cannot be used ({})", error.what());
    }
    log.line(fmt::format("compute: {} {}", path.string(), why));
    return std::nullopt;
}

Checkpoints::Found Checkpoints::find(base::Log const& log)
{
    Found found;
    auto const finished = ranges_in(folder_.path(), batches);
    for (auto next = finished.find(0); next != finished.end();
         next = finished.find(found.scenarios)) {
        auto const [begin, end] = *next;
        auto const is_possible = end <= header_.scenarios.size();
        auto reader = is_possible
                          ? this->open_own(path_of(batches, begin, end),
                                           batch_header(begin, end), log)
                          : std::nullopt;
        if (!reader) {
            break;
        }
        quality_ = reader->header().part->quality;
        finished_.push_back(*std::move(reader));
        found.scenarios = end;
    }
    auto const unfinished = ranges_in(folder_.path(), replicates);
    auto const next = unfinished.find(found.scenarios);
    if (next != unfinished.end() && next->second <= header_.scenarios.size()) {
        auto const [begin, end] = *next;
        unfinished_ = this->open_own(path_of(replicates, begin, end),
                                     replicates_header(begin, end), log);
        if (unfinished_) {
            found.unfinished_end = end;
            found.end_replicate = unfinished_->header().part->end_replicate;
        }
    }
    return found;
}

void Checkpoints::copy_finished(CubeFileWriter& writer) const
{
    for (auto const& reader : finished_) {
        bool const has_tails = reader.header().has_tails();
        for (std::size_t i = 0; i < reader.header().scenarios.size(); ++i) {
            auto const result = reader.read(i);
            cubes::PercentileBounds tails(
                has_tails ? result.figures.value.size() : 0,
                replicates_.replicates);
            if (has_tails) {
                reader.merge_tails(i, tails);
            }
            writer.write_next(result, has_tails ? &tails : nullptr);
        }
    }
}

std::vector<cubes::PercentileBounds> Checkpoints::unfinished_tails() const
{
    auto const& header = unfinished_->header();
    auto const figures = header.periods.size() * header.geographies.size() *
                         header.figure_ids.size();
    std::vector<cubes::PercentileBounds> tails(
        header.scenarios.size(),
        cubes::PercentileBounds(figures, replicates_.replicates));
    for (std::size_t i = 0; i < tails.size(); ++i) {
        unfinished_->merge_tails(i, tails[i]);
    }
    return tails;
}

void Checkpoints::make_folder() const
{
    folder_.make();
    folder_.mark();
}

CubeFileWriter Checkpoints::write_batch(std::size_t begin, std::size_t end)
{
    this->make_folder();
    return {path_of(batches, begin, end), batch_header(begin, end)};
}

CubeFileWriter Checkpoints::write_replicates(std::size_t begin, std::size_t end,
                                             std::int64_t end_replicate)
{
    this->make_folder();
    auto header = replicates_header(begin, end);
    header.part->end_replicate = end_replicate;
    return {path_of(replicates, begin, end), header};
}

void Checkpoints::drop_replicates(std::size_t begin, std::size_t end) const
{
    std::error_code ignored;  // it need not be there
    fs::remove(path_of(replicates, begin, end), ignored);
}

void Checkpoints::remove() const
{
    folder_.remove();
}

}  // namespace samspil::compute
