#pragma once

#include <cstdint>
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
    std::vector<FileRange> own_pieces(ReadPhase phase) const;
    void add_saved_contacts();

    Run const& run_;
    RowExchange& exchange_;     //!< takes the rows
    Checkpoints& checkpoints_;  //!< at boundaries between rounds
    DetailFilter details_;      //!< knows the contacts once they are read
};

}  // namespace samspil::ingest
