#pragma once

#include <cstddef>
#include <map>
#include <vector>

#include "publish/audit/audit_table.hpp"
#include "publish/audit/finding.hpp"
#include "publish/knowledge/areas.hpp"
#include "publish/knowledge/count_forms.hpp"
#include "publish/knowledge/figure_counts.hpp"
#include "publish/publication.hpp"

namespace samspil::publish {

//! A count of a cell that is not shown.
struct SuppressedCount
{
    CountRole role;
    std::size_t number;  //!< among the tested counts
    bool is_protected;   //!< few persons of its area must stay unknown (M10.3)
};

//! A cell that is not shown, with what it would tell.
struct SuppressedCell
{
    std::size_t period;
    std::size_t geography;
    std::size_t figure;
    std::vector<SuppressedCount> counts;  //!< without public ones
};

/*!
 * The suppressed cells of a publication, and their counts, each once: those that
 * the figures tell, and the rests (M10.3).
 */
class SuppressedCells
{
  public:
    SuppressedCells(Publication const& publication, FigureCounts const& counts,
                    Areas const& areas, CountForms const& forms);

    std::vector<SuppressedCell> const& cells() const { return cells_; }
    std::vector<TestedCount> const& counts() const { return tested_; }

  private:
    void add(SuppressedCell cell);
    std::size_t number_of(CountKey const& key);

    FigureCounts const& counts_;
    Areas const& areas_;
    CountForms const& forms_;
    std::vector<SuppressedCell> cells_;
    std::vector<TestedCount> tested_;
    std::map<FormKey, std::size_t> numbers_;
};

//! M10.3: whether a count is one of persons itself, not of stays or minutes.
bool is_of_persons(cubes::CellSum const& count);

}  // namespace samspil::publish
