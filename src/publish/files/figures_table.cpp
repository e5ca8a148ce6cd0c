#include "publish/files/figures_table.hpp"

#include <fmt/format.h>

#include <cmath>
#include <iterator>

#include "names/figure_names.hpp"
#include "text/csv_field.hpp"

namespace samspil::publish {
namespace {

constexpr std::string_view header_line[] = {
    "geography", "geography_name", "geography_level",
    "period",    "key_figure",     "key_figure_name",
    "unit",      "numerator",      "denominator",
    "value",     "lower",          "upper",
    "status"};

//! Writes fields, with separators between those of a line.
class TableText
{
  public:
    explicit TableText(char separator) : separator_(separator) {}

    void add(std::string_view field)
    {
        begin_field();
        text_ += text::csv_field(field, separator_);
    }
    //! Shortest digits that give the number back; NaN is empty.
    void add(double number)
    {
        begin_field();
        if (!std::isnan(number)) {
            fmt::format_to(std::back_inserter(text_), "{}", number);
        }
    }
    void end_line()
    {
        text_ += '\n';
        is_at_begin_ = true;
    }

    std::string take() { return std::move(text_); }

  private:
    void begin_field()
    {
        if (!is_at_begin_) {
            text_ += separator_;
        }
        is_at_begin_ = false;
    }

    char separator_;
    bool is_at_begin_ = true;  //!< of a line
    std::string text_;
};

void add_numbers(cubes::KeyFigureValues const& values, std::size_t index,
                 CellStatus status, TableText& table)
{
    for (auto const* const numbers :
         {&values.numerator, &values.denominator, &values.value, &values.lower,
          &values.upper}) {
        bool const is_told = status == CellStatus::shown && !numbers->empty();
        table.add(is_told ? (*numbers)[index] : cubes::missing);
    }
    table.add(name_of(status));
}

}  // namespace

std::string figures_table(Publication const& publication, char separator,
                          names::Language language)
{
    TableText table(separator);
    for (auto const column : header_line) {
        table.add(column);
    }
    table.end_line();
    for (std::size_t f = 0; f < publication.figure_ids.size(); ++f) {
        auto const& id = publication.figure_ids[f];
        auto const name = names::find_figure_name(id, language);
        for (std::size_t g = 0; g < publication.geographies.size(); ++g) {
            auto const& area = publication.geographies[g];
            for (std::size_t p = 0; p < publication.periods.size(); ++p) {
                auto const status = publication.status_of(p, g, f);
                if (status == CellStatus::not_in_plan) {
                    continue;
                }
                table.add(area.code);
                table.add(area.name);
                table.add(area.level);
                table.add(publication.periods[p].label);
                table.add(id);
                table.add(name ? name->name : id);
                table.add(publication.figure_units[f]);
                add_numbers(publication.values,
                            publication.values.index(p, g, f), status, table);
                table.end_line();
            }
        }
    }
    return table.take();
}

}  // namespace samspil::publish
