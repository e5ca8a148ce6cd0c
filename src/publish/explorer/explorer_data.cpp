#include "publish/explorer/explorer_data.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <unordered_map>

#include "cubes/figures/key_figure.hpp"
#include "names/family.hpp"
#include "names/figure_names.hpp"
#include "publish/explorer/explorer_cells.hpp"
#include "publish/explorer/explorer_names.hpp"
#include "publish/knowledge/persons_behind.hpp"

namespace samspil::publish {
namespace {

using Json = nlohmann::ordered_json;
using names::Language;

Json periods_json(std::vector<cubes::Period> const& periods)
{
    auto json = Json::array();
    for (auto const& period : periods) {
        json.push_back({{"id", period.label},
                        {"first", period.first},
                        {"last", period.last}});
    }
    return json;
}

bool counts_persons(cubes::CellSum const& count)
{
    auto const behind = persons_behind(count);
    return behind.or_of.empty() && behind.largest_of.size() == 1 &&
           behind.largest_of.front() == count;
}

/*!
 * Whether chance alone can be judged from the counts: both are of persons, each
 * of whom is in the numerator or not. Stays of one person follow from each
 * other, so that their number says less than it seems to.
 */
bool is_share_of_persons(cubes::KeyFigure const& figure)
{
    return figure.kind == cubes::FigureKind::quotient &&
           (figure.unit == cubes::FigureUnit::percent ||
            figure.unit == cubes::FigureUnit::per_1000) &&
           counts_persons(figure.numerator) &&
           counts_persons(figure.denominator);
}

//! [name, short name, definition]; the id if the program knows none.
Json names_json(std::string const& id, Language language)
{
    auto const name = names::find_figure_name(id, language);
    return name ? Json::array({name->name, name->short_name, name->definition})
                : Json::array({id, id, ""});
}

class FiguresJson
{
  public:
    explicit FiguresJson(Publication const& publication)
        : publication_(publication)
    {
        for (auto const& figure : cubes::key_figures()) {
            figures_.emplace(figure.id, &figure);
        }
    }

    Json list() const
    {
        auto json = Json::array();
        for (std::size_t f = 0; f < publication_.figure_ids.size(); ++f) {
            auto cells = explorer_cells(publication_, f);
            auto const is_in_plan =
                std::any_of(cells.begin(), cells.end(),
                            [](Json const& each) { return !each.is_null(); });
            if (is_in_plan) {
                json.push_back(figure(f));
                json.back()["cells"] = std::move(cells);
            }
        }
        return json;
    }

  private:
    Json figure(std::size_t index) const
    {
        auto const& id = publication_.figure_ids[index];
        auto const name = names::find_figure_name(id, Language::danish);
        Json json{{"id", id},
                  {"unit", publication_.figure_units[index]},
                  {"factor", factor_of_unit(publication_.figure_units[index])},
                  {"family",
                   names::id_of(name ? name->family : names::Family::cross)},
                  {"rule", name ? name->rule : std::string_view()},
                  {"da", names_json(id, Language::danish)},
                  {"en", names_json(id, Language::english)}};
        auto const found = figures_.find(id);
        if (found != figures_.end() && is_share_of_persons(*found->second)) {
            json["persons"] = 1;
        }
        return json;
    }

    Publication const& publication_;
    std::unordered_map<std::string_view, cubes::KeyFigure const*> figures_;
};

//! "<" begins every tag and comment; within JSON it stands in texts only.
std::string without_tags(std::string const& json)
{
    std::string result;
    result.reserve(json.size());
    for (auto const letter : json) {
        if (letter == '<') {
            result += "\\u003c";
        } else {
            result += letter;
        }
    }
    return result;
}

}  // namespace

std::string explorer_data(Publication const& publication,
                          names::Language language)
{
    Json json{{"format", 1},
              {"program", publication.program_version},
              {"store", publication.store_fingerprint},
              {"scenario", publication.scenario},
              {"threshold", publication.threshold},
              {"language", language == Language::danish ? "da" : "en"},
              {"bounds", publication.values.has_bounds()},
              {"periods", periods_json(publication.periods)}};
    json.update(explorer_names(publication));
    json["figures"] = FiguresJson(publication).list();
    return without_tags(
        json.dump(-1, ' ', false, Json::error_handler_t::replace));
}

}  // namespace samspil::publish
