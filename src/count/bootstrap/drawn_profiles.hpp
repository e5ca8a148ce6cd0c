#pragma once

#include <cstdint>
#include <map>
#include <span>
#include <vector>

#include "base/years.hpp"
#include "count/bootstrap/cell_rows.hpp"
#include "count/bootstrap/replicate_weights.hpp"
#include "count/bootstrap/resident_profiles.hpp"
#include "count/bootstrap/weighted_sums.hpp"
#include "count/scenario_plan.hpp"

namespace samspil::count {

/*!
 * Profiles whose persons are drawn together (M12), and what each person of a
 * profile adds to the used cells.
 */
class DrawnProfiles
{
  public:
    //! Whether the weights of a profile of so many persons fit into bytes.
    static bool is_small(std::int64_t persons);

    DrawnProfiles() = default;
    //! Not copied, as profiles point to their tables.
    DrawnProfiles(DrawnProfiles const&) = delete;
    DrawnProfiles& operator=(DrawnProfiles const&) = delete;
    DrawnProfiles(DrawnProfiles&&) = default;
    DrawnProfiles& operator=(DrawnProfiles&&) = default;
    DrawnProfiles(std::span<ProfileCount const> profiles,
                  base::Years const& years, ScenarioPlan const& plan,
                  ScenarioTallies const& layout, UsedCells const& used);

    CellRows const& rows() const { return rows_; }
    //! Blocks of cells in the order of CellRows::blocks_by_row().
    std::span<std::uint32_t const> blocks() const { return blocks_; }
    //! Draws the weights of a slice of replicates. \param weights [profile];
    //! grows if necessary, and elements behind the profiles stay as they are.
    //! \pre the weights fit into the type: is_small() if they are bytes.
    template <class Weights>
    void draw(ReplicateRange const& range, std::vector<Weights>& weights) const;

  private:
    struct Profile
    {
        records::Hash128 hash;      //!< of its content
        PoissonTable const* table;  //!< of its number of persons
    };

    std::map<std::int64_t, PoissonTable> tables_;  //!< by number of persons
    std::vector<Profile> profiles_;                //!< [profile]
    CellRows rows_;                                //!< what they add, by cell
    std::vector<std::uint32_t> blocks_;            //!< of rows_
};

}  // namespace samspil::count
