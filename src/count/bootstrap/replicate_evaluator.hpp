#pragma once

#include <cstdint>
#include <vector>

#include "count/bootstrap/replicate_figures.hpp"
#include "count/bootstrap/replicate_matrix.hpp"
#include "count/bootstrap/replicates.hpp"
#include "cubes/figures/percentile_bounds.hpp"
#include "parallel/communicator.hpp"

namespace samspil::count {

//! Forms the key figures of this rank's replicates, and adds them to the
//! percentile bounds.
class ReplicateEvaluator
{
  public:
    //! \p figures must live as long as this. \param replicates B
    ReplicateEvaluator(ScenarioPlan const& plan, ScenarioTallies const& layout,
                       UsedCells const& used, int year_count,
                       std::int64_t replicates, FigureContext const& figures);

    //! Goes on from the bounds of earlier replicates, [scenario]; they are on
    //! rank 0, and empty on the others or if there are none.
    void start_from(std::vector<cubes::PercentileBounds> bounds);

    //! Adds replicates [begin, end) of the matrix.
    void add(ReplicateMatrix const& matrix, std::size_t begin, std::size_t end);

    //! Collective: merge the bounds of all ranks on rank 0.
    void gather(parallel::Communicator const& ranks);

    //! [scenario]
    std::vector<cubes::PercentileBounds>& bounds() { return bounds_; }
    double figure_seconds() const { return figure_seconds_; }
    double bounds_seconds() const { return bounds_seconds_; }

  private:
    void form_figures(ReplicateFigures const& figures,
                      ReplicateMatrix const& matrix, std::size_t begin,
                      std::size_t end);
    void add_figures_to(cubes::PercentileBounds& bounds);

    std::size_t figure_count_;                     //!< of a scenario
    std::size_t stride_;                           //!< of a replicate's values_
    std::int64_t replicates_;                      //!< B
    std::vector<ReplicateFigures> scenarios_;      //!< [scenario]
    std::vector<cubes::PercentileBounds> bounds_;  //!< [scenario]
    std::vector<double> values_;                   //!< [replicate, stride]
    std::vector<ReplicateFigures::Buffer> buffers_;  //!< [thread]
    double figure_seconds_ = 0;                      //!< so far
    double bounds_seconds_ = 0;                      //!< so far
};

}  // namespace samspil::count
