#include "publish/tables/family_table.hpp"

#include "names/figure_names.hpp"

namespace samspil::publish {
namespace {

std::vector<std::size_t> numbers_of(std::vector<bool> const& is_used)
{
    std::vector<std::size_t> numbers;
    for (std::size_t i = 0; i < is_used.size(); ++i) {
        if (is_used[i]) {
            numbers.push_back(i);
        }
    }
    return numbers;
}

FamilyTable table_of(Publication const& publication, names::Family family)
{
    std::vector<bool> figures(publication.figure_ids.size());
    std::vector<bool> geographies(publication.geographies.size());
    std::vector<bool> periods(publication.periods.size());
    for (std::size_t f = 0; f < figures.size(); ++f) {
        auto const name = names::find_figure_name(publication.figure_ids[f],
                                                  names::Language::english);
        if (!name || name->family != family) {
            continue;
        }
        for (std::size_t p = 0; p < periods.size(); ++p) {
            for (std::size_t g = 0; g < geographies.size(); ++g) {
                if (publication.status_of(p, g, f) != CellStatus::not_in_plan) {
                    figures[f] = true;
                    geographies[g] = true;
                    periods[p] = true;
                }
            }
        }
    }
    return {family, numbers_of(figures), numbers_of(geographies),
            numbers_of(periods)};
}

}  // namespace

std::vector<FamilyTable> family_tables(Publication const& publication)
{
    std::vector<FamilyTable> tables;
    for (auto const family : names::all_families) {
        auto table = table_of(publication, family);
        if (!table.figures.empty()) {
            tables.push_back(std::move(table));
        }
    }
    return tables;
}

std::vector<Measure> measures_of(Publication const& publication)
{
    auto const& values = publication.values;
    std::vector<Measure> measures{
        {"value", {"værdi", "value"}, &values.value},
        {"numerator", {"tæller", "numerator"}, &values.numerator},
        {"denominator", {"nævner", "denominator"}, &values.denominator}};
    if (values.has_bounds()) {
        measures.push_back(
            {"lower", {"nedre grænse", "lower bound"}, &values.lower});
        measures.push_back(
            {"upper", {"øvre grænse", "upper bound"}, &values.upper});
    }
    return measures;
}

}  // namespace samspil::publish
