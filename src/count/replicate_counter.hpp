#pragma once

#include <cstdint>
#include <filesystem>
#include <vector>

#include "base/log.hpp"
#include "count/contributions.hpp"
#include "count/replicate_matrix.hpp"
#include "count/replicate_weights.hpp"
#include "count/resident_profiles.hpp"
#include "count/scenario_plan.hpp"
#include "parallel/communicator.hpp"
#include "store/manifest.hpp"
#include "store/shard.hpp"

namespace samspil::count {

/*!
 * Counts this rank's persons into replicates.
 *
 * A shard's persons are evaluated by all threads; then each thread takes some
 * of the replicates and adds every person's contributions to them, so that no
 * two threads write the same cell.
 */
class ReplicateCounter
{
  public:
    //! The arguments must live as long as this.
    ReplicateCounter(parallel::Communicator const& ranks,
                     std::filesystem::path const& folder,
                     store::Manifest const& manifest, ScenarioPlan const& plan,
                     ScenarioTallies const& layout, UsedCells const& used);

    //! Collective: the profiles of all who have neither contact nor
    //! registration, this rank's share of them.
    void gather_profiles();

    //! This rank's part of the counts of some replicates; not collective.
    ReplicateMatrix count(ReplicateRange const& range, base::Log& log) const;

  private:
    //! Contributions of several persons, one after the other.
    struct Recorded;

    void add_shard(store::Shard const& shard, ReplicateRange const& range,
                   ReplicateMatrix& matrix) const;
    void add_profiles(ReplicateRange const& range,
                      ReplicateMatrix& matrix) const;
    void contribute(ResidentProfile const& profile,
                    Contributions& contributions) const;

    parallel::Communicator const& ranks_;
    std::filesystem::path const& folder_;
    store::Manifest const& manifest_;
    ScenarioPlan const& plan_;
    ScenarioTallies const& layout_;
    UsedCells const& used_;
    std::vector<ProfileCount> profiles_;  //!< this rank's share
};

}  // namespace samspil::count
