#include "publish/explorer/explorer_cells.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <nlohmann/json.hpp>
#include <string>

namespace samspil::publish {
namespace {

using Json = nlohmann::ordered_json;

//! Up to here every whole number is a double.
constexpr double most_whole = 9007199254740992.0;

//! Whole numbers are written without a decimal part.
Json explorer_number(double number)
{
    if (std::isnan(number)) {
        return nullptr;
    }
    if (number == std::trunc(number) && std::abs(number) < most_whole) {
        return static_cast<std::int64_t>(number);
    }
    return number;
}

//! With nine significant digits.
double rounded_bound(double bound)
{
    if (std::isnan(bound)) {
        return bound;
    }
    return std::stod(fmt::format("{:.9g}", bound));
}

//! "aab" as "a2b": most areas of a level have the same status.
std::string in_runs(std::string const& letters)
{
    std::string runs;
    for (std::size_t begin = 0; begin < letters.size();) {
        auto const end = std::min(
            letters.find_first_not_of(letters[begin], begin), letters.size());
        runs += letters[begin];
        if (end - begin > 1) {
            runs += std::to_string(end - begin);
        }
        begin = end;
    }
    return runs;
}

//! The shown cells of one figure and period, and the status of all.
class PeriodCells
{
  public:
    PeriodCells(Publication const& publication, std::size_t period,
                std::size_t figure)
        : values_(publication.values),
          factor_(factor_of_unit(publication.figure_units[figure]))
    {
        for (std::size_t g = 0; g < publication.geographies.size(); ++g) {
            auto const status = publication.status_of(period, g, figure);
            statuses_ += static_cast<char>('a' + static_cast<int>(status));
            is_in_plan_ = is_in_plan_ || status != CellStatus::not_in_plan;
            if (status == CellStatus::shown) {
                shown_.push_back(values_.index(period, g, figure));
            }
        }
    }

    Json json() const
    {
        if (!is_in_plan_) {
            return nullptr;
        }
        Json json{{"s", in_runs(statuses_)},
                  {"n", list_of(values_.numerator)},
                  {"d", list_of(values_.denominator)}};
        if (!follows_from_counts()) {
            json["v"] = list_of(values_.value);
        }
        if (values_.has_bounds()) {
            json["l"] = bounds_of(values_.lower);
            json["u"] = bounds_of(values_.upper);
        }
        return json;
    }

  private:
    Json list_of(std::vector<double> const& numbers) const
    {
        auto list = Json::array();
        for (auto const cell : shown_) {
            list.push_back(explorer_number(numbers[cell]));
        }
        return list;
    }

    Json bounds_of(std::vector<double> const& bounds) const
    {
        auto list = Json::array();
        for (auto const cell : shown_) {
            list.push_back(explorer_number(rounded_bound(bounds[cell])));
        }
        return list;
    }

    //! As the page calculates, in the same order (M9, key_figure_evaluator).
    bool follows_from_counts() const
    {
        for (auto const cell : shown_) {
            auto const value =
                factor_ * values_.numerator[cell] / values_.denominator[cell];
            if (value != values_.value[cell]) {
                return false;
            }
        }
        return true;
    }

    cubes::KeyFigureValues const& values_;
    double factor_;
    std::string statuses_;            //!< a letter an area
    std::vector<std::size_t> shown_;  //!< indices of values
    bool is_in_plan_ = false;         //!< any area's cell is
};

}  // namespace

double factor_of_unit(std::string_view unit)
{
    return unit == "percent" ? 100 : unit == "per_1000" ? 1000 : 1;
}

nlohmann::ordered_json explorer_cells(Publication const& publication,
                                      std::size_t figure)
{
    auto periods = Json::array();
    for (std::size_t p = 0; p < publication.periods.size(); ++p) {
        periods.push_back(PeriodCells(publication, p, figure).json());
    }
    return periods;
}

}  // namespace samspil::publish
