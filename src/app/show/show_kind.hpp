#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "app/show/show.hpp"

namespace samspil::app {

//! The level whose areas are chosen: the one given; for a figure without any
//! area, municipality, as that is a question for a ranking.
std::optional<std::string> ranked_level(ShowOptions const& options);

//! A table of the source that show prints.
enum class PublishedTable
{
    agreement,    //!< table 1.1
    correlations  //!< table 1.4
};

//! The table that --table names, by its name or its number in the source.
//! \throw base::UsageError if there is no such table.
std::optional<PublishedTable> published_table(ShowOptions const& options);

//! \throw base::UsageError for options that do not go together.
void check_show_options(ShowOptions const& options);

}  // namespace samspil::app
