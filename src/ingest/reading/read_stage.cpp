#include "ingest/reading/read_stage.hpp"

#include <algorithm>
#include <span>
#include <string>
#include <vector>

#include "base/posix_file.hpp"
#include "ingest/reading/file_ranges.hpp"
#include "ingest/reading/line_blocks.hpp"
#include "ingest/threads.hpp"
#include "parallel/collective_error.hpp"
#include "parallel/thread_errors.hpp"
#include "registers/csv/csv_rows.hpp"

namespace samspil::ingest {
namespace {

//! Pieces a thread that are fetched from the disk before they are read.
constexpr std::size_t pieces_ahead = 4;

//! A part of a file that one thread reads.
using Piece = FileRange;

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

//! What is left of a file's rows.
std::vector<ByteRange> unread(Plan const& plan, std::size_t file,
                              std::vector<FileRange> const& read)
{
    std::vector<ByteRange> done;
    for (auto const& range : read) {
        if (range.file == file) {
            done.push_back(range.range);
        }
    }
    return remaining({plan.files[file].body_offset, plan.files[file].file_size},
                     done);
}

//! The pieces of this rank's part of the phase's files; as equal as can be.
std::vector<Piece> my_pieces(Plan const& plan,
                             parallel::Communicator const& ranks,
                             ReadPhase phase,
                             std::vector<FileRange> const& read)
{
    std::vector<Piece> pieces;
    for (std::size_t i = 0; i < plan.files.size(); ++i) {
        if (phase_of(plan.files[i].source) != phase) {
            continue;
        }
        for (auto const& mine :
             share_of(unread(plan, i, read), ranks.rank(), ranks.size())) {
            auto const parts = static_cast<int>((mine.end - mine.begin) /
                                                plan.tuning.bytes_per_piece) +
                               1;
            for (int part = 0; part < parts; ++part) {
                pieces.push_back(
                    {i, part_of_file(mine.begin, mine.end, part, parts)});
            }
        }
    }
    return pieces;
}

//! What one thread reads with.
struct alignas(64) Reader
{
    registers::ParsedRows rows;
    registers::QualityCounts counts;

    void run(Piece const& piece, Plan const& plan, RowRouters& routers,
             std::size_t thread)
    {
        auto const& file = plan.files[piece.file];
        LineBlocks blocks(file.path, piece.range, file.body_offset,
                          file.file_size);
        for (auto lines = blocks.next(); !lines.empty();
             lines = blocks.next()) {
            rows.clear();
            registers::parse_rows(file, plan.context, lines, rows, counts);
            routers.send(rows, counts, thread);
        }
    }
};

//! Reads files in rounds, each of them an exchange.
class Rounds
{
  public:
    //! \p counts: of what was done before.
    Rounds(parallel::Communicator const& ranks, Plan const& plan,
           RowRouters& routers, registers::QualityCounts const& counts,
           Checkpoints& checkpoints, base::Log& log)
        : ranks_(ranks),
          plan_(plan),
          routers_(routers),
          counts_(counts),
          checkpoints_(checkpoints),
          log_(log),
          readers_(routers.threads())
    {
    }

    //! Collective.
    void read(std::vector<Piece> const& pieces, ReadPhase phase)
    {
        auto const of_thread = static_cast<std::size_t>(
            plan_.tuning.bytes_per_round / plan_.tuning.bytes_per_piece);
        auto const in_round = of_thread * routers_.threads();
        auto const rounds = ranks_.max(static_cast<std::int64_t>(
            (pieces.size() + in_round - 1) / in_round));
        for (std::int64_t round = 0; round < rounds; ++round) {
            auto const begin = std::min(
                static_cast<std::size_t>(round) * in_round, pieces.size());
            auto const end = std::min(begin + in_round, pieces.size());
            parallel::run_collectively(
                ranks_, [&] { this->read_round(pieces, begin, end); });
            routers_.exchange_read_rows(phase);
            checkpoints_.meet(routers_, [&] {
                return this->done(step_of(phase), std::span(pieces).first(end));
            });
            constexpr std::int64_t megabyte = 1'000'000;
            log_.progress(base::Progress{"ingest: read",
                                         bytes_ * ranks_.size() / megabyte,
                                         plan_.input_bytes() / megabyte, "MB"});
        }
    }

    std::int64_t bytes() const { return bytes_; }
    //! Of this rank, with what was done before.
    registers::QualityCounts counts() const
    {
        auto sum = counts_;
        for (auto const& reader : readers_) {
            sum += reader.counts;
        }
        return sum;
    }

  private:
    WorkDone done(Step step, std::span<Piece const> pieces) const
    {
        WorkDone work;
        work.step = step;
        work.read = merged({pieces.begin(), pieces.end()});
        work.counts = this->counts();
        return work;
    }

    void read_round(std::span<Piece const> pieces, std::size_t begin,
                    std::size_t end)
    {
        auto const ahead = pieces_ahead * readers_.size();
        parallel::ThreadErrors errors;
#pragma omp parallel num_threads(readers_.size())
        {
            auto const thread = this_thread();
#pragma omp for schedule(dynamic, 1)
            for (std::size_t i = begin; i < end; ++i) {
                errors.run([&] {
                    if (i + ahead < pieces.size()) {
                        auto const& next = pieces[i + ahead];
                        base::read_ahead(plan_.files[next.file].path,
                                         next.range.begin,
                                         next.range.end - next.range.begin);
                    }
                    readers_[thread].run(pieces[i], plan_, routers_, thread);
                });
            }
        }
        errors.rethrow();
        for (auto const& piece : pieces.subspan(begin, end - begin)) {
            bytes_ += piece.range.end - piece.range.begin;
        }
    }

    parallel::Communicator const& ranks_;     //!< that read together
    Plan const& plan_;                        //!< what is read
    RowRouters& routers_;                     //!< take the rows
    registers::QualityCounts const& counts_;  //!< before this phase
    Checkpoints& checkpoints_;                //!< between rounds
    base::Log& log_;                          //!< progress
    std::vector<Reader> readers_;             //!< one a thread
    std::int64_t bytes_ = 0;                  //!< read by this rank
};

}  // namespace

std::int64_t read_registers(parallel::Communicator const& ranks,
                            Plan const& plan, ReadPhase phase,
                            RowRouters& routers,
                            registers::QualityCounts& counts,
                            Checkpoints& checkpoints, base::Log& log)
{
    auto const& found = checkpoints.found();
    auto const step = step_of(phase);
    if (step < found.step) {
        return 0;
    }
    Rounds rounds(ranks, plan, routers, counts, checkpoints, log);
    rounds.read(
        my_pieces(plan, ranks, phase,
                  step == found.step ? found.read : std::vector<FileRange>()),
        phase);
    if (phase == ReadPhase::contacts) {
        routers.share_contacts();
    }
    counts = rounds.counts();
    return rounds.bytes();
}

}  // namespace samspil::ingest
