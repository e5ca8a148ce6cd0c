#include "ingest/reading/read_stage.hpp"

#include <algorithm>
#include <span>

#include "base/posix_file.hpp"
#include "ingest/reading/line_blocks.hpp"
#include "ingest/reading/offset_warnings.hpp"
#include "ingest/rounds.hpp"
#include "ingest/stage_names.hpp"
#include "registers/csv/csv_rows.hpp"

namespace samspil::ingest {
namespace {

using registers::QualityCounts;

//! Pieces for each thread that the system fetches before they are read.
constexpr std::size_t pieces_ahead = 4;

constexpr Step step_of(ReadPhase phase)
{
    switch (phase) {
        case ReadPhase::contacts:
            return Step::read_contacts;
        case ReadPhase::details:
            return Step::read_details;
        case ReadPhase::persons:
            break;
    }
    return Step::read_persons;
}

ByteRange body_of(registers::CsvFilePlan const& file)
{
    return {file.body_offset, file.file_size};
}

//! What an earlier run has not read of one file's rows.
std::vector<ByteRange> unread(Plan const& plan, std::size_t file,
                              std::vector<FileRange> const& read)
{
    std::vector<ByteRange> done;
    for (auto const& range : read) {
        if (range.file == file) {
            done.push_back(range.range);
        }
    }
    return remaining(body_of(plan.files[file]), done);
}

//! What one thread reads with; on cache lines of its own.
struct alignas(64) Reader
{
    registers::ParsedRows rows;
    QualityCounts counts;
    std::set<std::size_t> files_with_offsets;

    //! Calls \p use after each block of lines, when \c rows has their rows.
    template <class Use>
    void read(FileRange const& piece, Plan const& plan, Use const& use)
    {
        auto const& file = plan.files[piece.file];
        LineBlocks blocks(file.path, piece.range, body_of(file));
        for (auto lines = blocks.next(); !lines.empty();
             lines = blocks.next()) {
            rows.clear();
            registers::parse_rows(file, plan.context, lines, rows, counts,
                                  blocks.offset());
            if (rows.has_offsets) {
                files_with_offsets.insert(piece.file);
            }
            use();
        }
    }
};

void read_ahead(Plan const& plan, FileRange const& piece)
{
    base::read_ahead(plan.files[piece.file].path, piece.range.begin,
                     piece.range.size());
}

}  // namespace

ReadStage::ReadStage(Run const& run, RowExchange& exchange,
                     Checkpoints& checkpoints)
    : run_(run),
      exchange_(exchange),
      checkpoints_(checkpoints),
      details_(run.plan)
{
    for (auto const stage : {reading_contacts_stage, reading_persons_stage}) {
        all_to_read_ += this->own_bytes(stage);
    }
}

//! Bytes that this rank reads in a stage.
std::int64_t ReadStage::own_bytes(std::string_view stage) const
{
    std::int64_t sum = 0;
    for (auto const phase :
         {ReadPhase::contacts, ReadPhase::details, ReadPhase::persons}) {
        if (stage_of(phase) != stage ||
            step_of(phase) < checkpoints_.found().step) {
            continue;
        }
        for (auto const& piece : this->own_pieces(phase)) {
            sum += piece.range.size();
        }
    }
    return sum;
}

//! Tells it of all ranks, from this one's: their shares are nearly equal.
void ReadStage::tell_progress(ReadPhase phase)
{
    constexpr std::int64_t megabyte = 1'000'000;
    auto const all = run_.plan.input_bytes();
    auto const left = std::min(
        all, (all_to_read_ - all_read_) * std::int64_t{run_.ranks.size()});
    run_.log.progress(base::Progress{
        stage_of(phase), base::part_of(stage_read_, stage_to_read_),
        (all - left) / megabyte, all / megabyte, "MB"});
}

std::int64_t ReadStage::read(ReadPhase phase, QualityCounts& counts)
{
    auto const found = checkpoints_.found().step;
    bool const needs_contacts =
        phase == ReadPhase::contacts && found <= Step::read_details;
    if (needs_contacts) {
        parallel::run_collectively(run_.ranks,
                                   [this] { this->add_saved_contacts(); });
    }
    auto const bytes =
        step_of(phase) < found ? 0 : this->read_rest(phase, counts);
    if (needs_contacts) {
        details_.share(run_.ranks);
    }
    return bytes;
}

std::int64_t ReadStage::read_rest(ReadPhase phase, QualityCounts& counts)
{
    auto const& plan = run_.plan;
    auto const threads = exchange_.rows().threads();
    auto const per_thread = static_cast<std::size_t>(
        plan.tuning.bytes_per_round / plan.tuning.bytes_per_piece);
    auto const pieces = this->own_pieces(phase);
    if (stage_ != stage_of(phase)) {
        stage_ = stage_of(phase);
        stage_to_read_ = this->own_bytes(stage_);
        stage_read_ = 0;
    }
    std::vector<Reader> readers(threads);
    std::int64_t bytes = 0;
    auto const counts_so_far = [&] {
        auto sum = counts;
        for (auto const& reader : readers) {
            sum += reader.counts;
        }
        return sum;
    };

    auto const offsets_so_far = [&] {
        auto files = checkpoints_.found_of(step_of(phase)).files_with_offsets;
        for (auto const& reader : readers) {
            files.insert(reader.files_with_offsets.begin(),
                         reader.files_with_offsets.end());
        }
        return files;
    };

    auto const read_piece = [&](std::size_t i, std::size_t thread) {
        auto const ahead = i + pieces_ahead * threads;
        if (ahead < pieces.size()) {
            read_ahead(plan, pieces[ahead]);
        }
        auto& reader = readers[thread];
        reader.read(pieces[i], plan, [&] {
            if (phase == ReadPhase::contacts) {
                details_.add(reader.rows.contacts);
            } else if (phase == ReadPhase::details) {
                details_.erase_unneeded(reader.rows, reader.counts);
            }
            exchange_.send(reader.rows, thread);
        });
    };
    auto const boundary = [&](Round const& round) {
        for (auto i = round.begin; i < round.end; ++i) {
            bytes += pieces[i].range.size();
            all_read_ += pieces[i].range.size();
            stage_read_ += pieces[i].range.size();
        }
        exchange_.exchange_read_rows(phase);
        checkpoints_.pass_boundary(exchange_.rows(), [&] {
            WorkDone work;
            work.step = step_of(phase);
            auto const read = std::span(pieces).first(round.end);
            work.read = merged({read.begin(), read.end()});
            work.files_with_offsets = offsets_so_far();
            work.counts = counts_so_far();
            return work;
        });
        this->tell_progress(phase);
    };
    run_in_rounds(run_.ranks,
                  {.items = pieces.size(),
                   .per_round = per_thread * threads,
                   .threads = threads},
                  read_piece, boundary);
    counts = counts_so_far();
    tell_offsets(run_, offsets_so_far());
    return bytes;
}

//! This rank's share of the phase's files, in pieces of about equal size.
std::vector<FileRange> ReadStage::own_pieces(ReadPhase phase) const
{
    auto const& plan = run_.plan;
    Share const own_share{run_.ranks.rank(), run_.ranks.size()};
    auto const& found = checkpoints_.found();
    auto const read =
        step_of(phase) == found.step ? found.read : std::vector<FileRange>();
    std::vector<FileRange> pieces;
    for (std::size_t i = 0; i < plan.files.size(); ++i) {
        if (phase_of(plan.files[i].source) != phase) {
            continue;
        }
        for (auto const& own : share_of(unread(plan, i, read), own_share)) {
            auto const count =
                static_cast<int>(own.size() / plan.tuning.bytes_per_piece) + 1;
            for (int piece = 0; piece < count; ++piece) {
                pieces.push_back({i, share_of(own, {piece, count})});
            }
        }
    }
    return pieces;
}

//! Contacts that an earlier run has read wait on the disk.
void ReadStage::add_saved_contacts()
{
    auto const& rows = exchange_.rows();
    auto const& buckets = rows.own_buckets();
    for_each_on_threads(
        buckets.size(), rows.threads(), [&](std::size_t i, std::size_t) {
            rows.contacts.for_each_on_disk(
                buckets[i], [this](registers::ContactRow const& row) {
                    details_.add({&row, 1});
                });
        });
}

}  // namespace samspil::ingest
