#include <algorithm>
#include <array>
#include <charconv>
#include <map>
#include <optional>
#include <vector>

#include "base/error.hpp"
#include "names/figure_names.hpp"
#include "publish/files/figures_table.hpp"
#include "text/csv_table.hpp"

namespace samspil::publish {
namespace {

using Indices = std::map<std::string, std::size_t, std::less<>>;

class FiguresReader
{
  public:
    FiguresReader(std::filesystem::path const& path, Publication& publication)
        : table_(path), publication_(publication)
    {
        for (auto const name :
             {"period", "geography", "geography_name", "geography_level",
              "key_figure", "key_figure_name", "unit", "status", "numerator",
              "denominator", "value", "lower", "upper"}) {
            columns_[name] = table_.column(name);
        }
        for (std::size_t i = 0; i < publication.periods.size(); ++i) {
            periods_[publication.periods[i].label] = i;
        }
        for (std::size_t i = 0; i < publication.geographies.size(); ++i) {
            geographies_[publication.geographies[i].code] = i;
        }
        for (std::size_t i = 0; i < publication.figure_ids.size(); ++i) {
            figures_[publication.figure_ids[i]] = i;
        }
        for (std::size_t i = 0; i < status_names.size(); ++i) {
            statuses_[std::string(status_names[i])] = i;
        }
    }

    void read()
    {
        for (auto const& row : table_.rows()) {
            read(row);
        }
    }

  private:
    std::string const& field(text::CsvRow const& row,
                             std::string_view column) const
    {
        return row.fields[columns_.find(column)->second];
    }

    std::size_t index(text::CsvRow const& row, std::string_view column,
                      Indices const& indices) const
    {
        auto const& label = field(row, column);
        auto const found = indices.find(label);
        if (found == indices.end()) {
            throw base::Error(table_.location(row, column) + ": '" + label +
                              "' is none of the publication's");
        }
        return found->second;
    }

    void read(text::CsvRow const& row)
    {
        auto& values = publication_.values;
        auto const i = values.index(index(row, "period", periods_),
                                    index(row, "geography", geographies_),
                                    index(row, "key_figure", figures_));
        auto& status = publication_.status[i];
        if (status != CellStatus::not_in_plan) {
            throw base::Error(table_.location(row, "key_figure") +
                              ": this cell has a row already");
        }
        status = static_cast<CellStatus>(index(row, "status", statuses_));
        check_names(row);
        read_numbers(row, i);
    }

    //! What stands beside the codes is what the publication calls them.
    void check_names(text::CsvRow const& row) const
    {
        auto const& area =
            publication_.geographies[index(row, "geography", geographies_)];
        auto const figure = index(row, "key_figure", figures_);
        check(row, "geography_name", {area.name});
        check(row, "geography_level", {area.level});
        check(row, "unit", {publication_.figure_units[figure]});
        std::vector<std::string> names;
        for (auto const language :
             {names::Language::danish, names::Language::english}) {
            auto const& id = publication_.figure_ids[figure];
            auto const name = names::find_figure_name(id, language);
            names.push_back(name ? name->name : id);
        }
        check(row, "key_figure_name", names);
    }

    void check(text::CsvRow const& row, std::string_view column,
               std::vector<std::string> const& allowed) const
    {
        if (std::find(allowed.begin(), allowed.end(), field(row, column)) ==
            allowed.end()) {
            throw base::Error(table_.location(row, column) +
                              ": this is not what the publication calls it");
        }
    }

    void read_numbers(text::CsvRow const& row, std::size_t index)
    {
        auto& values = publication_.values;
        values.numerator[index] = number(row, "numerator");
        values.denominator[index] = number(row, "denominator");
        values.value[index] = number(row, "value");
        for (auto const& [column, bounds] :
             {std::pair("lower", &values.lower), {"upper", &values.upper}}) {
            auto const bound = number(row, column);
            if (!bounds->empty()) {
                (*bounds)[index] = bound;
            }
        }
    }

    double number(text::CsvRow const& row, std::string_view column) const
    {
        auto const& text = field(row, column);
        if (text.empty()) {
            return cubes::missing;
        }
        double value = 0;
        auto const* const end = text.data() + text.size();
        auto const result = std::from_chars(text.data(), end, value);
        if (result.ec != std::errc() || result.ptr != end) {
            throw base::Error(table_.location(row, column) +
                              ": not a number, and not empty");
        }
        return value;
    }

    text::CsvTable table_;
    Publication& publication_;
    Indices columns_;  //!< found once, not for each of many rows
    Indices periods_;
    Indices geographies_;
    Indices figures_;
    Indices statuses_;
};

}  // namespace

void read_figures_table(std::filesystem::path const& path,
                        Publication& publication)
{
    FiguresReader(path, publication).read();
}

}  // namespace samspil::publish
