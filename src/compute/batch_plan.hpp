#pragma once

#include <vector>

#include "compute/checkpoints.hpp"
#include "compute/preparation.hpp"
#include "count/batches.hpp"

namespace samspil::compute {

/*!
 * Splits the scenarios of a run into batches whose tallies fit the memory.
 *
 * The results do not depend on the batches.
 */
class BatchPlanner
{
  public:
    //! \p preparation must live as long as this. \param threads the largest
    //! number on any rank, so that all ranks split alike.
    BatchPlanner(Preparation const& preparation, int threads)
        : preparation_(preparation), threads_(threads)
    {
    }

    //! All scenarios.
    std::vector<count::Batch> all() const { return this->from(0); }
    //! What is left to do after the work that checkpoints hold.
    std::vector<count::Batch> remaining(Checkpoints::Found const& found) const;

  private:
    std::vector<count::Batch> from(std::size_t begin) const;

    Preparation const& preparation_;  //!< scenarios, memory
    int threads_;                     //!< each has tallies of its own
};

}  // namespace samspil::compute
