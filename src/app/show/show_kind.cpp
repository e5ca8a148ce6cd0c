#include "app/show/show_kind.hpp"

#include "base/error.hpp"

namespace samspil::app {

std::optional<std::string> ranked_level(ShowOptions const& options)
{
    bool const asks_for_ranking =
        options.figures.size() == 1 && options.themes.empty() &&
        options.geographies.empty() && options.periods.size() <= 1 &&
        options.figures.front().find('*') == std::string::npos &&
        (options.periods.empty() || options.periods.front() != "all");
    if (!options.level && asks_for_ranking) {
        return "municipality";
    }
    return options.level;
}

std::optional<PublishedTable> published_table(ShowOptions const& options)
{
    if (!options.table) {
        return std::nullopt;
    }
    auto const& table = *options.table;
    if (table == "agreement" || table == "1.1") {
        return PublishedTable::agreement;
    }
    if (table == "correlations" || table == "1.4") {
        return PublishedTable::correlations;
    }
    throw base::UsageError("--table '" + table +
                           "' is neither agreement (1.1) nor correlations "
                           "(1.4)");
}

void check_show_options(ShowOptions const& options)
{
    if (!published_table(options)) {
        return;
    }
    if (!options.figures.empty() || !options.themes.empty() ||
        !options.geographies.empty() || options.level || options.wide) {
        throw base::UsageError(
            "--table has its own areas and figures: leave out --geography, "
            "--level, --figure, --theme and --wide");
    }
}

}  // namespace samspil::app
