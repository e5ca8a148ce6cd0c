#include "publish/explorer/explorer_data.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cctype>
#include <cmath>
#include <nlohmann/json.hpp>
#include <sstream>

#include "publish/explorer/explorer_cells.hpp"
#include "small_publication.hpp"

namespace samspil::publish::explorer_data_test {
namespace {

using Json = nlohmann::json;
using names::Language;

Json data_of(Publication const& publication)
{
    return Json::parse(explorer_data(publication, Language::danish));
}

Json const& figure_of(Json const& data, std::string const& id)
{
    for (auto const& figure : data.at("figures")) {
        if (figure.at("id") == id) {
            return figure;
        }
    }
    throw std::out_of_range(id);
}

//! A letter an area.
std::string letters_of(Json const& cells)
{
    std::string letters;
    std::istringstream runs(cells.at("s").get<std::string>());
    for (char letter = 0; runs >> letter;) {
        std::size_t count = 1;
        if (std::isdigit(runs.peek()) != 0) {
            runs >> count;
        }
        letters.append(count, letter);
    }
    return letters;
}

//! The value as the page gets it: null unless the cell is shown.
Json value_of(Json const& figure, std::size_t period, std::size_t area)
{
    auto const& cells = figure.at("cells").at(period);
    if (cells.is_null()) {
        return nullptr;
    }
    auto const status = letters_of(cells);
    if (status[area] != 'a') {
        return nullptr;
    }
    auto const before = std::count(
        status.begin(), status.begin() + static_cast<long>(area), 'a');
    auto const at = static_cast<std::size_t>(before);
    if (cells.contains("v")) {
        return cells.at("v").at(at);
    }
    auto const factor = figure.at("factor").get<double>();
    return factor * cells.at("n").at(at).get<double>() /
           cells.at("d").at(at).get<double>();
}

TEST(ExplorerData, has_every_shown_value_bit_by_bit_and_no_other)
{
    auto const publication = test::small_publication();
    auto const data = data_of(publication);
    std::size_t shown = 0;
    for (std::size_t f = 0; f < publication.figure_ids.size(); ++f) {
        auto const& id = publication.figure_ids[f];
        bool is_there = false;
        for (auto const& figure : data.at("figures")) {
            is_there = is_there || figure.at("id") == id;
        }
        for (std::size_t p = 0; p < publication.periods.size(); ++p) {
            for (std::size_t g = 0; g < publication.geographies.size(); ++g) {
                auto const status = publication.status_of(p, g, f);
                if (!is_there) {
                    EXPECT_EQ(status, CellStatus::not_in_plan);
                    continue;
                }
                auto const value = value_of(figure_of(data, id), p, g);
                if (status != CellStatus::shown) {
                    EXPECT_TRUE(value.is_null());
                    continue;
                }
                ++shown;
                auto const i = publication.values.index(p, g, f);
                EXPECT_EQ(value.get<double>(), publication.values.value[i]);
            }
        }
    }
    EXPECT_GT(shown, 50u);
}

TEST(ExplorerData, lists_numbers_of_shown_cells_alone)
{
    auto const publication = test::small_publication();
    auto const data = data_of(publication);
    for (auto const& figure : data.at("figures")) {
        for (auto const& cells : figure.at("cells")) {
            if (cells.is_null()) {
                continue;
            }
            auto const status = letters_of(cells);
            EXPECT_EQ(status.size(), publication.geographies.size());
            auto const shown = static_cast<std::size_t>(
                std::count(status.begin(), status.end(), 'a'));
            EXPECT_EQ(cells.at("n").size(), shown);
            EXPECT_EQ(cells.at("d").size(), shown);
        }
    }
}

TEST(ExplorerData, gives_values_that_no_quotient_is)
{
    auto const data = data_of(test::small_publication());
    auto const has_values = [&](std::string const& id) {
        auto const& all = figure_of(data, id).at("cells");
        return std::any_of(all.begin(), all.end(), [](Json const& cells) {
            return cells.contains("v");
        });
    };
    EXPECT_TRUE(has_values("growth.overlap"));
    EXPECT_FALSE(has_values("overlap_of_psychiatry"));
}

TEST(ExplorerData, knows_which_figures_count_persons)
{
    auto const data = data_of(test::small_publication());
    EXPECT_TRUE(figure_of(data, "overlap_of_psychiatry").contains("persons"));
    EXPECT_TRUE(figure_of(data, "overlap_per_1000_adults").contains("persons"));
    EXPECT_FALSE(figure_of(data, "growth.overlap").contains("persons"));
}

TEST(ExplorerData, says_where_areas_are)
{
    auto const data = data_of(test::small_publication());
    for (auto const& area : data.at("areas")) {
        if (area.at(0) == "DK") {
            EXPECT_TRUE(area.at(3).empty());
        }
        if (area.at(0) == "X") {
            EXPECT_EQ(area.at(3), Json::parse(R"(["101 byen","147"])"));
            EXPECT_EQ(
                data.at("levels").at(area.at(2).get<std::size_t>()).at("id"),
                "council");
        }
    }
}

TEST(ExplorerData, has_names_in_both_languages)
{
    auto const data = data_of(test::small_publication());
    auto const& figure = figure_of(data, "growth.overlap");
    EXPECT_EQ(figure.at("da").size(), 3u);
    EXPECT_NE(figure.at("da").at(0), figure.at("en").at(0));
    EXPECT_EQ(data.at("labels").at("diagnosis_group").at("F2").at("en"),
              "schizophrenia etc. (F2)");
}

TEST(ExplorerData, cannot_end_the_element_that_it_stands_in)
{
    auto publication = test::small_publication();
    publication.geographies.back().name = "</script><!-- & \xff";
    auto const text = explorer_data(publication, Language::english);
    EXPECT_EQ(text.find('<'), std::string::npos);
    EXPECT_EQ(Json::parse(text).at("areas").back().at(1),
              "</script><!-- & \xef\xbf\xbd");
}

TEST(ExplorerCells, has_bounds_where_the_publication_has)
{
    auto publication = test::small_publication();
    publication.values.lower = publication.values.value;
    publication.values.upper = publication.values.value;
    auto const index = static_cast<std::size_t>(
        std::find(publication.figure_ids.begin(), publication.figure_ids.end(),
                  "growth.overlap") -
        publication.figure_ids.begin());
    for (auto const& cells : explorer_cells(publication, index)) {
        if (!cells.is_null()) {
            ASSERT_EQ(cells.at("l").size(), cells.at("v").size());
            for (std::size_t i = 0; i < cells.at("l").size(); ++i) {
                auto const value = cells.at("v").at(i).get<double>();
                EXPECT_NEAR(cells.at("l").at(i).get<double>(), value, 1e-6);
                EXPECT_EQ(cells.at("u").at(i), cells.at("l").at(i));
            }
        }
    }
}

}  // namespace
}  // namespace samspil::publish::explorer_data_test
