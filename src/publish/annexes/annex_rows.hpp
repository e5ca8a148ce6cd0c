#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "publish/annexes/workbook.hpp"
#include "publish/publication.hpp"

namespace samspil::publish {

//! A row of an annex, before its period is chosen.
struct AnnexRow
{
    std::size_t geography;
    std::optional<std::size_t> region;  //!< that it lies in, or is
    RowLook look;
};

//! The country, and then by region its areas of a level; areas that lie in
//! several regions, and own ones, come last.
std::vector<AnnexRow> annex_rows(Publication const& publication,
                                 std::string_view level);

//! Pooled periods first, and then the years.
std::vector<std::size_t> annex_periods(Publication const& publication);

}  // namespace samspil::publish
