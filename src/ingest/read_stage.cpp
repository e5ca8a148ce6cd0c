#include "ingest/read_stage.hpp"

#include <algorithm>
#include <span>
#include <string>
#include <vector>

#include "ingest/lanes.hpp"
#include "ingest/line_blocks.hpp"
#include "ingest/read_ahead.hpp"
#include "parallel/stop_together.hpp"
#include "parallel/thread_errors.hpp"
#include "parallel/together.hpp"
#include "registers/csv_rows.hpp"

namespace samspil::ingest {
namespace {

//! CSV bytes that a thread reads between two exchanges: rows are about as
//! large as their text, so a round's memory is about this.
constexpr std::int64_t bytes_per_round = std::int64_t{16} << 20;
//! CSV bytes that a thread takes up at once, so that all end together.
constexpr std::int64_t bytes_per_piece = std::int64_t{2} << 20;

//! Pieces a thread that are fetched from the disk before they are read.
constexpr std::size_t pieces_ahead = 4;

//! A part of a file that one thread reads.
struct Piece
{
    registers::CsvFilePlan const* file;
    ByteRange range;
};

//! The pieces of this rank's part of the phase's files; as equal as can be.
std::vector<Piece> my_pieces(Plan const& plan,
                             parallel::Communicator const& ranks,
                             ReadPhase phase)
{
    std::vector<Piece> pieces;
    for (auto const& file : plan.files) {
        if (phase_of(file.source) != phase) {
            continue;
        }
        auto const mine = part_of_file(file.body_offset, file.file_size,
                                       ranks.rank(), ranks.size());
        auto const parts =
            static_cast<int>((mine.end - mine.begin) / bytes_per_piece) + 1;
        for (int part = 0; part < parts; ++part) {
            pieces.push_back(
                {&file, part_of_file(mine.begin, mine.end, part, parts)});
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
             std::size_t lane)
    {
        auto const& file = *piece.file;
        LineBlocks blocks(file.path, piece.range, file.body_offset,
                          file.file_size);
        for (auto lines = blocks.next(); !lines.empty();
             lines = blocks.next()) {
            rows.clear();
            registers::parse_rows(file, plan.context, lines, rows, counts);
            routers.send(rows, counts, lane);
        }
    }
};

//! Reads files in rounds, each of them an exchange.
class Rounds
{
  public:
    Rounds(parallel::Communicator const& ranks, Plan const& plan,
           RowRouters& routers, base::Log& log)
        : ranks_(ranks),
          plan_(plan),
          routers_(routers),
          log_(log),
          readers_(routers.lanes())
    {
    }

    //! Collective.
    void read(std::vector<Piece> const& pieces, ReadPhase phase)
    {
        constexpr auto of_thread =
            static_cast<std::size_t>(bytes_per_round / bytes_per_piece);
        auto const in_round = of_thread * routers_.lanes();
        auto const rounds = ranks_.max(static_cast<std::int64_t>(
            (pieces.size() + in_round - 1) / in_round));
        for (std::int64_t round = 0; round < rounds; ++round) {
            auto const begin = std::min(
                static_cast<std::size_t>(round) * in_round, pieces.size());
            auto const end = std::min(begin + in_round, pieces.size());
            parallel::run_together(
                ranks_, [&] { this->read_round(pieces, begin, end); });
            routers_.exchange_read_rows(phase);
            parallel::stop_together(ranks_);
            constexpr std::int64_t megabyte = 1'000'000;
            log_.progress(base::Progress{"ingest: read",
                                         bytes_ * ranks_.size() / megabyte,
                                         plan_.input_bytes() / megabyte, "MB"});
        }
    }

    std::int64_t bytes() const { return bytes_; }
    void add_counts_to(registers::QualityCounts& counts) const
    {
        for (auto const& reader : readers_) {
            counts += reader.counts;
        }
    }

  private:
    void read_round(std::span<Piece const> pieces, std::size_t begin,
                    std::size_t end)
    {
        auto const ahead = pieces_ahead * readers_.size();
        parallel::ThreadErrors errors;
#pragma omp parallel num_threads(readers_.size())
        {
            auto const lane = this_lane();
#pragma omp for schedule(dynamic, 1)
            for (std::size_t i = begin; i < end; ++i) {
                errors.run([&] {
                    if (i + ahead < pieces.size()) {
                        auto const& next = pieces[i + ahead];
                        read_ahead(next.file->path, next.range);
                    }
                    readers_[lane].run(pieces[i], plan_, routers_, lane);
                });
            }
        }
        errors.rethrow();
        for (auto const& piece : pieces.subspan(begin, end - begin)) {
            bytes_ += piece.range.end - piece.range.begin;
        }
    }

    parallel::Communicator const& ranks_;  //!< that read together
    Plan const& plan_;                     //!< what is read
    RowRouters& routers_;                  //!< take the rows
    base::Log& log_;                       //!< progress
    std::vector<Reader> readers_;          //!< one a thread
    std::int64_t bytes_ = 0;               //!< read by this rank
};

}  // namespace

std::int64_t read_registers(parallel::Communicator const& ranks,
                            Plan const& plan, ReadPhase phase,
                            RowRouters& routers,
                            registers::QualityCounts& counts, base::Log& log)
{
    Rounds rounds(ranks, plan, routers, log);
    rounds.read(my_pieces(plan, ranks, phase), phase);
    if (phase == ReadPhase::contacts) {
        routers.share_contacts();
    }
    rounds.add_counts_to(counts);
    return rounds.bytes();
}

}  // namespace samspil::ingest
