#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <limits>
#include <optional>
#include <ostream>
#include <utility>

#include "app/labels/cube_labels.hpp"
#include "app/labels/figure_text.hpp"
#include "app/show/placement.hpp"
#include "app/show/show_page.hpp"
#include "app/show/show_tables.hpp"
#include "app/show/spread_bar.hpp"
#include "names/family.hpp"
#include "names/figure_names.hpp"
#include "names/level_names.hpp"
#include "names/unit_names.hpp"

namespace samspil::app {
namespace {

using names::Text;

constexpr std::size_t bar_width = 14;
constexpr std::size_t number_width = 8;

//! All that is said of one figure of the area.
struct PlacedFigure
{
    std::size_t figure;
    ShownValue own;
    double country;
    double region;  //!< NaN: missing, or the area lies in none
    std::optional<std::size_t> rank;
    std::optional<Spread> spread;
};

class PlacementPage
{
  public:
    PlacementPage(ShowSelection const& selection, ShowOptions const& options)
        : selection_(selection),
          options_(options),
          language_(options.language),
          area_(selection.areas().front()),
          region_(region_of(selection, area_)),
          least_(options.least_denominator.value_or(selection.threshold()))
    {
        auto const& level = selection.area(area_).level;
        // The country stands alone on its level: its municipalities are shown.
        peers_ = selection.rows_at_level_of(area_);
        if (level == "country" || level == "other" || level == "unknown") {
            peers_ = rows_of_level(selection.header(), "municipality");
        }
    }

    void print(std::ostream& out) const
    {
        print_title(
            fmt::format("{}, {}", area_text(selection_.area(area_), language_),
                        common_text(selection_)),
            options_, out);
        if (options_.form == Form::markdown) {
            print_markdown(out);
        } else {
            print_lines(out);
        }
        constexpr Text remark{
            "Nr. og fordeling: blandt {} {}; nr. 1 er den højeste værdi. Med "
            "nævner under {}: uden nummer. Streg: laveste til højeste, tyk: "
            "midterste halvdel, ●: området.",
            "Rank and spread: among {} {}; rank 1 is the highest value. With a "
            "denominator below {}: not ranked. Line: lowest to highest, thick: "
            "middle half, ●: the area."};
        print_remark(
            fmt::format(fmt::runtime(remark.in(language_)), peers_.size(),
                        names::level_name(selection_.area(peers_.front()).level,
                                          names::Number::several, language_),
                        count_text(least_, language_)),
            options_, out);
    }

  private:
    PlacedFigure place(std::size_t figure) const
    {
        ShownCell cell{0, selection_.periods().front(), area_, figure};
        PlacedFigure placed{figure,
                            selection_.value(cell),
                            0,
                            std::numeric_limits<double>::quiet_NaN(),
                            std::nullopt,
                            std::nullopt};
        auto const ranked = rank_areas(selection_, cell, peers_, least_);
        for (auto const& each : ranked) {
            if (each.area == area_) {
                placed.rank = each.rank;
            }
        }
        placed.spread = spread_of(ranked);
        cell.area = ShowSelection::country;
        placed.country = selection_.value(cell).value;
        if (region_) {
            cell.area = *region_;
            placed.region = selection_.value(cell).value;
        }
        return placed;
    }

    //! Country, region, rank, lowest, quartiles, highest.
    std::vector<std::string> headings() const
    {
        constexpr std::array<Text, 9> texts{{{"værdi", "value"},
                                             {"landet", "country"},
                                             {"region", "region"},
                                             {"nr.", "rank"},
                                             {"lavest", "lowest"},
                                             {"25 %", "25 %"},
                                             {"median", "median"},
                                             {"75 %", "75 %"},
                                             {"højest", "highest"}}};
        std::vector<std::string> result;
        result.reserve(texts.size());
        for (auto const& text : texts) {
            result.emplace_back(text.in(language_));
        }
        return result;
    }

    std::vector<std::string> numbers(PlacedFigure const& placed) const
    {
        auto const decimals = decimals_of(selection_.unit(placed.figure));
        auto const text = [&](double value) {
            return value_text(value, decimals, language_);
        };
        auto const& spread = placed.spread;
        constexpr auto nan = std::numeric_limits<double>::quiet_NaN();
        return {text(placed.own.value),
                text(placed.country),
                text(placed.region),
                placed.rank && spread
                    ? fmt::format("{}/{}", *placed.rank, spread->count)
                    : std::string(missing_text),
                text(spread ? spread->lowest : nan),
                text(spread ? spread->lower_quartile : nan),
                text(spread ? spread->median : nan),
                text(spread ? spread->upper_quartile : nan),
                text(spread ? spread->highest : nan)};
    }

    std::string name_of(std::size_t figure) const
    {
        return fmt::format(
            "{} ({})", selection_.figure_name(figure, language_),
            names::unit_name(selection_.unit(figure), language_));
    }

    //! "1.234 / 5.678", and the interval if there is one.
    std::string fraction(PlacedFigure const& placed) const
    {
        auto text =
            fmt::format("{} / {}", count_text(placed.own.numerator, language_),
                        count_text(placed.own.denominator, language_));
        if (selection_.header().has_bounds) {
            text +=
                " " + interval_text(placed.own.lower, placed.own.upper,
                                    decimals_of(selection_.unit(placed.figure)),
                                    language_);
        }
        return text;
    }

    void print_numbers(std::ostream& out, std::string const& first,
                       std::vector<std::string> const& numbers) const
    {
        auto line = first;
        for (auto const& number : numbers) {
            auto const width = width_of(number);
            // A rank is up to five characters, as are most values.
            auto const pad = number_width - 1;
            line += std::string(width < pad ? pad - width : 1, ' ') + number;
        }
        out << line << '\n';
    }

    //! The name and its fraction on one line if they fit, else on two.
    void print_name(std::ostream& out, PlacedFigure const& placed) const
    {
        auto const right = fraction(placed);
        auto lines = wrapped(name_of(placed.figure), options_.terminal.width);
        auto const used = width_of(lines.back()) + 2 + width_of(right);
        if (used > options_.terminal.width) {
            lines.emplace_back();
        }
        auto const gap = std::max(options_.terminal.width,
                                  width_of(lines.back()) + width_of(right)) -
                         width_of(lines.back()) - width_of(right);
        lines.back() += std::string(gap, ' ') + right;
        for (auto const& line : lines) {
            out << line << '\n';
        }
    }

    //! A heading when a figure's family is another than the one before.
    void print_family(std::ostream& out, std::size_t figure,
                      std::string& before) const
    {
        auto const name =
            names::find_figure_name(selection_.figure_id(figure), language_);
        std::string const family =
            name ? std::string(names::family_name(name->family, language_))
                 : std::string(Text{"Andre", "Others"}.in(language_));
        if (family != before) {
            out << (before.empty() ? "" : "\n");
            print_numbers(out, std::string(bar_width, ' '), headings());
            out << emphasised(family, options_.terminal) << '\n';
            before = family;
        }
    }

    //! Families in their order, figures in the file's; those without a family
    //! last.
    std::vector<std::size_t> by_family() const
    {
        std::vector<std::pair<std::size_t, std::size_t>> ranked;
        for (auto const figure : selection_.figures()) {
            auto const name = names::find_figure_name(
                selection_.figure_id(figure), language_);
            ranked.emplace_back(name ? static_cast<std::size_t>(name->family)
                                     : names::all_families.size(),
                                figure);
        }
        std::sort(ranked.begin(), ranked.end());
        std::vector<std::size_t> result;
        result.reserve(ranked.size());
        for (auto const& [family, figure] : ranked) {
            result.push_back(figure);
        }
        return result;
    }

    void print_lines(std::ostream& out) const
    {
        std::string family;
        for (auto const figure : by_family()) {
            print_family(out, figure, family);
            auto const placed = place(figure);
            print_name(out, placed);
            print_numbers(
                out, spread_bar(placed.spread, placed.own.value, bar_width),
                numbers(placed));
        }
    }

    void print_markdown(std::ostream& out) const
    {
        TextTable table;
        table.add_column(std::string(Text{"nøgletal", "figure"}.in(language_)),
                         TextTable::Align::left);
        for (auto const& heading : headings()) {
            table.add_column(heading, TextTable::Align::right);
        }
        for (auto const figure : by_family()) {
            auto const placed = place(figure);
            auto cells = numbers(placed);
            cells.insert(cells.begin(), name_of(figure));
            table.add_row(std::move(cells));
        }
        table.print_markdown(out);
    }

    ShowSelection const& selection_;
    ShowOptions const& options_;
    names::Language language_;
    std::size_t area_;
    std::optional<std::size_t> region_;
    double least_;
    std::vector<std::size_t> peers_;  //!< rows that the area is ranked among
};

}  // namespace

void print_placement(ShowSelection const& selection, ShowOptions const& options,
                     std::ostream& out)
{
    PlacementPage(selection, options).print(out);
}

}  // namespace samspil::app
