#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <tuple>
#include <vector>

#include "count/bootstrap/drawn_persons.hpp"
#include "count/bootstrap/drawn_profiles.hpp"
#include "count/bootstrap/replicate_matrix.hpp"
#include "count/scenario_plan.hpp"
#include "parallel/communicator.hpp"
#include "store/manifest.hpp"

namespace samspil::count {

/*!
 * Counts this rank's persons in replicates.
 *
 * It finds once which cells each person adds to, if this fits into the memory,
 * and stores it by cell. The counts of a cell in 64 replicates are then the sum
 * of its persons' weights, a cache line each, and no two threads write to one
 * cell.
 */
class ReplicateCounter
{
  public:
    //! The arguments must live as long as this.
    //! \param memory_bytes of what is stored of persons, at most.
    ReplicateCounter(parallel::Communicator const& ranks,
                     std::filesystem::path const& folder,
                     store::Manifest const& manifest, ScenarioPlan const& plan,
                     ScenarioTallies const& layout, UsedCells const& used,
                     std::int64_t memory_bytes);

    //! Collective: find the profiles of all persons who have neither contact
    //! nor registration. Each rank gets a share of them.
    void gather_profiles();

    //! Is told which part of the persons is recorded: 0 to 1.
    using Report = std::function<void(double)>;
    //! Replaces the counts in the matrix by this rank's share of the counts of
    //! some replicates; not collective.
    void count(ReplicateRange const& range, ReplicateMatrix& matrix,
               Report const& report);

  private:
    void add_persons(ReplicateRange const& range, ReplicateMatrix& matrix,
                     Report const& report);
    template <class Weights, class Drawn>
    void add(Drawn const& drawn, ReplicateRange const& range,
             ReplicateMatrix& matrix);

    parallel::Communicator const& ranks_;
    std::filesystem::path const& folder_;
    store::Manifest const& manifest_;
    ScenarioPlan const& plan_;
    ScenarioTallies const& layout_;
    UsedCells const& used_;
    std::int64_t memory_bytes_;            //!< for persons
    DrawnProfiles small_profiles_;         //!< this rank's share
    DrawnProfiles large_profiles_;         //!< this rank's share
    std::optional<DrawnPersons> persons_;  //!< this rank's, if they fit
    //! scratch of add()
    std::tuple<std::vector<ByteWeights>, std::vector<WideWeights>> weights_;
};

}  // namespace samspil::count
