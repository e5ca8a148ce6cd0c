#pragma once

#include <span>
#include <string>
#include <vector>

#include "cubes/period.hpp"
#include "publish/plan/publication_plan.hpp"

namespace samspil::publish {

/*!
 * The cells that a plan publishes: figure × level × period, as all areas of a
 * level are published alike.
 */
class PlanCells
{
  public:
    /*!
     * \param figure_ids those of the cube file.
     * \param levels     of the geographies, each once.
     * \throw base::UsageError if a row's figure, level or period fits nothing;
     *        the message names what there is.
     */
    PlanCells(PublicationPlan const& plan,
              std::span<std::string const> figure_ids,
              std::span<std::string const> levels,
              std::span<cubes::Period const> periods);

    bool has(std::size_t figure, std::size_t level, std::size_t period) const
    {
        return is_in_[(figure * levels_ + level) * periods_ + period];
    }
    //! Whether the figure is published for some level in a period.
    bool has_at_any_level(std::size_t figure, std::size_t period) const;

  private:
    std::size_t levels_;
    std::size_t periods_;
    std::vector<bool> is_in_;  //!< [figure, level, period]
};

}  // namespace samspil::publish
