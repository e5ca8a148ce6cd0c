#pragma once

#include <cstdint>
#include <vector>

#include "count/bootstrap/replicate_figures.hpp"
#include "count/bootstrap/replicate_matrix.hpp"
#include "count/bootstrap/replicates.hpp"
#include "cubes/figures/percentile_bounds.hpp"
#include "parallel/communicator.hpp"

namespace samspil::count {

//! Forms the figures of this rank's replicates and keeps their tails.
class ReplicateFormer
{
  public:
    //! \p figures must live as long as this. \param replicates B
    ReplicateFormer(ScenarioPlan const& plan, ScenarioTallies const& layout,
                    UsedCells const& used, int year_count,
                    std::int64_t replicates, FigureContext const& figures);

    //! On rank 0: what earlier replicates left, [scenario]; empty elsewhere,
    //! or if there is nothing.
    void start_from(std::vector<cubes::PercentileBounds> tails);

    //! Replicates [begin, end) of the matrix.
    void form(ReplicateMatrix const& matrix, std::size_t begin,
              std::size_t end);

    //! Collective: what all ranks kept goes to rank 0.
    void gather(parallel::Communicator const& ranks);

    //! One a scenario.
    std::vector<cubes::PercentileBounds>& keepers() { return keepers_; }
    double form_seconds() const { return form_seconds_; }
    double keep_seconds() const { return keep_seconds_; }

  private:
    void form_scenario(ReplicateFigures const& figures,
                       ReplicateMatrix const& matrix, std::size_t begin,
                       std::size_t end, std::size_t stride);
    void keep_tails(cubes::PercentileBounds& keeper, std::size_t stride);

    std::size_t figure_count_;                      //!< of a scenario
    std::int64_t replicates_;                       //!< B
    std::vector<ReplicateFigures> scenarios_;       //!< [scenario]
    std::vector<cubes::PercentileBounds> keepers_;  //!< [scenario]
    std::vector<double> values_;                    //!< [replicate, figure]
    std::vector<ReplicateFigures::Room> rooms_;     //!< [thread]
    double form_seconds_ = 0;                       //!< so far
    double keep_seconds_ = 0;                       //!< so far
};

}  // namespace samspil::count
