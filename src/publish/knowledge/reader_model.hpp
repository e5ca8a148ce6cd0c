#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <span>
#include <vector>

#include "base/years.hpp"
#include "cubes/cube_set.hpp"
#include "cubes/period.hpp"
#include "publish/disclosure/reader_table.hpp"
#include "publish/knowledge/areas.hpp"
#include "publish/knowledge/count_forms.hpp"
#include "publish/knowledge/count_key.hpp"
#include "publish/knowledge/figure_counts.hpp"
#include "publish/knowledge/form_key.hpp"
#include "publish/knowledge/place_counts.hpp"
#include "publish/plan/plan_cells.hpp"

namespace samspil::publish {

//! What is to be published, with its counts.
struct PublicationSource
{
    cubes::CubeSet const& counts;  //!< of the scenario
    base::Years years;
    std::span<cubes::Period const> periods;
    std::span<reference::Geography const> geographies;
    std::vector<std::size_t> levels;  //!< [geography], as in the plan's cells
    std::span<cubes::KeyFigure const> figures;
    PlanCells const& plan;
    std::int64_t threshold;
    bool has_lookback;  //!< the scenario's lookback is not 0
};

/*!
 * Writes the knowledge of a publication's reader (M10.2) and the counts that
 * are sensitive (M10.3) as a table that knows nothing of areas and years.
 */
class ReaderModel
{
  public:
    /*!
     * \throw base::Error if the counts contradict what holds by definition: the
     *        file is damaged or from another program.
     */
    explicit ReaderModel(PublicationSource const& source);

    ReaderTable const& table() const { return table_; }
    //! The candidate of a count; nothing: it is sensitive, public, or known in
    //! any case.
    std::optional<std::size_t> candidate_of(CountKey const& key) const;
    //! M10.3
    bool is_sensitive(CountKey const& key) const;
    //! Whether a figure's counts or their rest are sensitive.
    bool has_sensitive_count(std::size_t figure, std::size_t geography,
                             std::size_t period) const;
    /*!
     * Whether the figure is missing: a denominator is 0, which cannot be hidden
     * (M10.4). Figures by age are looked at by their values.
     */
    bool has_no_denominator(std::size_t figure, std::size_t geography,
                            std::size_t period) const;
    //! The counts that a figure tells.
    std::vector<CountKey> told_counts(std::size_t figure, std::size_t geography,
                                      std::size_t period) const;
    //! The value of a count.
    std::int64_t value(CountKey const& key) const;

    FigureCounts const& figure_counts() const { return figure_counts_; }

  private:
    void make_variables();
    void add_known_and_candidates();
    void add_cells();
    void add_sensitive();
    std::int64_t value_in_year(cubes::CellSum const& sum, std::size_t area,
                               int year) const;
    bool decide_sensitive(CountKey const& key) const;
    void add_guide();

    PublicationSource source_;
    Areas areas_;
    PlaceCounts place_counts_;
    FigureCounts figure_counts_;
    CountForms forms_;
    std::map<FormKey, std::size_t> candidates_;
    std::vector<FormKey> candidate_keys_;  //!< [candidate]
    std::set<FormKey> sensitive_forms_;
    ReaderTable table_;
};

}  // namespace samspil::publish
