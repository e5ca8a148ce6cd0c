#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <utility>
#include <vector>

#include "publish/figures/figure_decisions.hpp"
#include "publish/publication.hpp"

namespace samspil::publish {

//! Cells of the plan, by what becomes of them.
struct CellCounts
{
    std::int64_t in_plan = 0;
    std::int64_t shown = 0;
    std::int64_t suppressed = 0;
    std::int64_t missing = 0;
    std::int64_t primary = 0;  //!< of those suppressed; these three only where
    std::int64_t by_sums = 0;  //!< the reasons are known
    std::int64_t by_room = 0;

    CellCounts& operator+=(CellCounts const& other);
};

//! Counts of each of some labels, in an order.
using LabelledCounts = std::vector<std::pair<std::string, CellCounts>>;

//! By level of the geographies, levels without a cell in the plan left out.
LabelledCounts count_by_level(
    Publication const& publication,
    std::vector<FigureDecision> const& decisions = {});

//! By family of the key figures (M10.7): their ids. Likewise.
LabelledCounts count_by_family(
    Publication const& publication,
    std::vector<FigureDecision> const& decisions = {});

//! All of them.
CellCounts sum_of(LabelledCounts const& counts);

}  // namespace samspil::publish
