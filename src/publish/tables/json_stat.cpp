#include "publish/tables/json_stat.hpp"

#include <cmath>
#include <nlohmann/json.hpp>

#include "names/figure_names.hpp"
#include "names/unit_names.hpp"
#include "publish/tables/table_texts.hpp"

namespace samspil::publish {
namespace {

using Json = nlohmann::ordered_json;
using names::Text;

//! Counts without a decimal point.
nlohmann::json number_json(double number)
{
    constexpr double greatest_whole = 1e15;
    if (number == std::floor(number) && std::abs(number) < greatest_whole) {
        return static_cast<std::int64_t>(number);
    }
    return number;
}

std::string_view code_of(CellStatus status)
{
    switch (status) {
        case CellStatus::suppressed:
            return "c";
        case CellStatus::missing:
            return "m";
        case CellStatus::shown:
        case CellStatus::not_in_plan:
            break;
    }
    return "x";
}

class DatasetMaker
{
  public:
    DatasetMaker(Publication const& publication, FamilyTable const& table,
                 names::Language language)
        : publication_(publication),
          table_(table),
          language_(language),
          measures_(measures_of(publication))
    {
    }

    std::string make() const
    {
        Json dataset;
        dataset["version"] = "2.0";
        dataset["class"] = "dataset";
        dataset["label"] =
            std::string(names::family_name(table_.family, language_));
        dataset["source"] = source_text(publication_, language_);
        dataset["note"] = {suppressed_text(publication_, language_)};
        dataset["id"] = {"geography", "key_figure", "measure", "period"};
        dataset["size"] = {table_.geographies.size(), table_.figures.size(),
                           measures_.size(), table_.periods.size()};
        dataset["role"] = {{"geo", {"geography"}},
                           {"time", {"period"}},
                           {"metric", {"key_figure"}}};
        dataset["dimension"] = {{"geography", geographies()},
                                {"key_figure", figures()},
                                {"measure", measures()},
                                {"period", periods()}};
        dataset["extension"] = extension();
        auto text = dataset.dump();
        text.pop_back();  // the brace
        auto const cells = all_cells();
        return text + ",\"value\":" + cells.values.dump() +
               ",\"status\":" + cells.statuses.dump() + "}\n";
    }

  private:
    std::string in_language(Text const& text) const
    {
        return std::string(text.in(language_));
    }

    static void add(Json& category, std::string const& id, std::string label)
    {
        category["index"].push_back(id);
        category["label"][id] = std::move(label);
    }

    Json geographies() const
    {
        Json category;
        for (auto const g : table_.geographies) {
            auto const& area = publication_.geographies[g];
            add(category, area.code, area.name);
        }
        return {{"label", in_language({"område", "area"})},
                {"category", category}};
    }

    Json figures() const
    {
        Json category;
        Json notes;
        for (auto const f : table_.figures) {
            auto const& id = publication_.figure_ids[f];
            auto const name = names::find_figure_name(id, language_);
            add(category, id, name ? name->name : id);
            category["unit"][id] = {
                {"label", std::string(names::unit_name(
                              publication_.figure_units[f], language_))}};
            if (name) {
                category["note"][id] = {name->definition + " (" +
                                        std::string(name->rule) + ")"};
            }
        }
        return {{"label", in_language({"nøgletal", "key figure"})},
                {"category", category}};
    }

    Json measures() const
    {
        Json category;
        for (auto const& measure : measures_) {
            add(category, std::string(measure.id), in_language(measure.name));
        }
        return {{"label", in_language({"mål", "measure"})},
                {"category", category}};
    }

    Json periods() const
    {
        Json category;
        for (auto const p : table_.periods) {
            auto const& label = publication_.periods[p].label;
            add(category, label, label);
        }
        return {{"label", in_language({"periode", "period"})},
                {"category", category}};
    }

    // An ordered object looks through all its keys for each new one, which
    // takes minutes for those of a hundred thousand cells.
    struct Cells
    {
        nlohmann::json values = nlohmann::json::array();
        nlohmann::json statuses = nlohmann::json::object();
    };

    Cells all_cells() const
    {
        Cells cells;
        auto& [values, statuses] = cells;
        for (auto const g : table_.geographies) {
            for (auto const f : table_.figures) {
                for (auto const& measure : measures_) {
                    for (auto const p : table_.periods) {
                        auto const status = publication_.status_of(p, g, f);
                        auto const number =
                            (*measure
                                  .numbers)[publication_.values.index(p, g, f)];
                        // a figure that is shown may have no bounds
                        if (status == CellStatus::shown &&
                            !std::isnan(number)) {
                            values.push_back(number_json(number));
                            continue;
                        }
                        auto const code =
                            status == CellStatus::shown ? "m" : code_of(status);
                        statuses[std::to_string(values.size())] = code;
                        values.push_back(nullptr);
                    }
                }
            }
        }
        return cells;
    }

    //! What the standard has no place for.
    Json extension() const
    {
        return {{"program", "samspil " + publication_.program_version},
                {"family", std::string(names::id_of(table_.family))},
                {"scenario", publication_.scenario},
                {"threshold", publication_.threshold},
                {"status",
                 {{"c", suppressed_text(publication_, language_)},
                  {"m", missing_text(language_)},
                  {"x", not_in_plan_text(language_)}}}};
    }

    Publication const& publication_;
    FamilyTable const& table_;
    names::Language language_;
    std::vector<Measure> measures_;
};

}  // namespace

std::string json_stat(Publication const& publication, FamilyTable const& table,
                      names::Language language)
{
    return DatasetMaker(publication, table, language).make();
}

}  // namespace samspil::publish
