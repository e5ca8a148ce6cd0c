#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "ingest/checkpoint/checkpoints.hpp"
#include "ingest/exchange/row_exchange.hpp"
#include "ingest/file_ranges.hpp"
#include "ingest/read_phase.hpp"
#include "ingest/reading/detail_filter.hpp"
#include "ingest/run.hpp"
#include "registers/row_counts.hpp"

namespace samspil::ingest {

/*!
 * Reads the registers and sends their rows to the ranks that own them. All
 * member functions are collective.
 */
class ReadStage
{
  public:
    //! The arguments must outlive the stage.
    ReadStage(Run const& run, RowExchange& exchange, Checkpoints& checkpoints);

    /*!
     * Read this rank's share of the files of a phase, in rounds of bounded
     * size; but for what an earlier run has read. Phases are read in their
     * order.
     *
     * \param counts of this rank, to which those of the phase are added.
     * \return bytes that this rank read.
     * \throw parallel::CollectiveError on all ranks; base::Stopped on all
     *        ranks if a signal asked for it.
     */
    std::int64_t read(ReadPhase phase, registers::QualityCounts& counts);

  private:
    std::int64_t read_rest(ReadPhase phase, registers::QualityCounts& counts);
    void tell_progress(ReadPhase phase);
    std::int64_t own_bytes(std::string_view stage) const;
    std::vector<FileRange> own_pieces(ReadPhase phase) const;
    void add_saved_contacts();

    Run const& run_;
    RowExchange& exchange_;           //!< takes the rows
    Checkpoints& checkpoints_;        //!< at boundaries between rounds
    DetailFilter details_;            //!< knows the contacts once they are read
    std::int64_t all_to_read_ = 0;    //!< by this rank in this run [bytes]
    std::int64_t all_read_ = 0;       //!< of these
    std::int64_t stage_to_read_ = 0;  //!< in the present stage
    std::int64_t stage_read_ = 0;     //!< of these
    std::string_view stage_;          //!< the present stage
};

}  // namespace samspil::ingest
