#include "ingest/read_stage.hpp"

#include <memory>
#include <string>

#include "ingest/line_blocks.hpp"
#include "parallel/together.hpp"
#include "registers/csv_rows.hpp"

namespace samspil::ingest {
namespace {

//! CSV bytes that a rank reads between two exchanges: rows are about as
//! large as their text, so a round's memory is a few times this.
constexpr std::int64_t bytes_per_round = std::int64_t{32} << 20;

//! This rank's parts of all files, as one sequence of blocks of lines.
class MyLines
{
  public:
    MyLines(Plan const& plan, int rank, int ranks)
        : plan_(plan), rank_(rank), ranks_(ranks)
    {
    }

    //! The next block; empty at the end. file() is its file.
    std::string_view next()
    {
        while (file_ < plan_.files.size()) {
            auto const& file = plan_.files[file_];
            if (!blocks_) {
                blocks_ = std::make_unique<LineBlocks>(
                    file.path,
                    part_of_file(file.body_offset, file.file_size, rank_,
                                 ranks_),
                    file.body_offset, file.file_size);
            }
            auto const lines = blocks_->next();
            if (!lines.empty()) {
                return lines;
            }
            blocks_.reset();
            ++file_;
        }
        return {};
    }
    registers::CsvFilePlan const& file() const { return plan_.files[file_]; }

  private:
    Plan const& plan_;                    //!< the files
    int rank_;                            //!< whose parts
    int ranks_;                           //!< of how many
    std::size_t file_ = 0;                //!< the one being read
    std::unique_ptr<LineBlocks> blocks_;  //!< null between files
};

}  // namespace

std::int64_t read_registers(parallel::Communicator const& ranks,
                            Plan const& plan, RowRouters& routers,
                            registers::QualityCounts& counts, base::Log& log)
{
    MyLines my_lines(plan, ranks.rank(), ranks.size());
    registers::ParsedRows rows;
    std::int64_t bytes = 0;
    bool is_finished = false;
    do {
        parallel::run_together(ranks, [&] {
            std::int64_t in_round = 0;
            while (!is_finished && in_round < bytes_per_round) {
                auto const lines = my_lines.next();
                if (lines.empty()) {
                    is_finished = true;
                    break;
                }
                rows.clear();
                registers::parse_rows(my_lines.file(), plan.context, lines,
                                      rows, counts);
                routers.send(rows);
                in_round += static_cast<std::int64_t>(lines.size());
            }
            bytes += in_round;
        });
        routers.exchange_read_rows(ranks);
        log.progress("ingest: read " +
                     base::format_bytes(bytes * ranks.size()) + " of " +
                     base::format_bytes(plan.input_bytes()));
    } while (ranks.any(!is_finished));
    return bytes;
}

}  // namespace samspil::ingest
