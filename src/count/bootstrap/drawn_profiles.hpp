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
 * Profiles whose persons are drawn together (M12), and what each person of
 * them adds to the used cells.
 */
class DrawnProfiles
{
  public:
    //! Whether a byte has room for the weights of a profile of so many.
    static bool are_small(std::int64_t persons);

    DrawnProfiles() = default;
    //! Profiles point to their tables.
    DrawnProfiles(DrawnProfiles const&) = delete;
    DrawnProfiles& operator=(DrawnProfiles const&) = delete;
    DrawnProfiles(DrawnProfiles&&) = default;
    DrawnProfiles& operator=(DrawnProfiles&&) = default;
    DrawnProfiles(std::span<ProfileCount const> profiles,
                  base::Years const& years, ScenarioPlan const& plan,
                  ScenarioTallies const& layout, UsedCells const& used);

    CellRows const& rows() const { return rows_; }
    //! Blocks of cells as they are best counted: CellRows::blocks_by_row().
    std::span<std::uint32_t const> blocks() const { return blocks_; }
    //! Weights of the whole slice that begins with \p range; [profile], and
    //! whatever was there behind them
    //! \pre \p Weights have room for them: are_small() if they are bytes.
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
