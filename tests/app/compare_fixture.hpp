#pragma once

#include <gtest/gtest.h>

#include <memory>
#include <sstream>
#include <string>
#include <vector>

#include "app/compare/compare.hpp"
#include "cubes/figures/key_figure_evaluator.hpp"
#include "cubes/user_geographies.hpp"
#include "cubes/whole_cube_file.hpp"
#include "support/scratch_folder.hpp"

namespace samspil::app {

//! Persons in psychiatry, and those of them in the overlap group.
struct Persons
{
    int municipality;
    std::int64_t overlap;
    std::int64_t psychiatry;
};

/*!
 * Two scenarios in 2022, figures in the country as below.
 *
 * base:  Samsø 300 of 600 (50 %), Læsø 2 of 4, Ærø 90 of 300 (30 %)
 * older: Samsø 240 of 600 (40 %), Læsø 4 of 4, Ærø nobody
 */
class Compare : public ::testing::Test
{
  protected:
    // Two files with the same content, for all tests that do not write their
    // own: packing one takes a while.
    static void SetUpTestSuite()
    {
        shared_ = std::make_unique<test::ScratchFolder>();
        write(*shared_ / "old.h5", content());
        std::filesystem::copy(*shared_ / "old.h5", *shared_ / "new.h5");
    }
    static void TearDownTestSuite() { shared_.reset(); }

    //! The test's own file if it has written one, else the shared one.
    std::filesystem::path file(std::string const& name) const
    {
        auto own = folder_ / name;
        return std::filesystem::exists(own) ? own : *shared_ / name;
    }
    std::filesystem::path old_file() const { return file("old.h5"); }
    std::filesystem::path new_file() const { return file("new.h5"); }
    void write_old(testing::CubeFileContent const& content) const
    {
        write(folder_ / "old.h5", content);
    }
    void write_new(testing::CubeFileContent const& content) const
    {
        write(folder_ / "new.h5", content);
    }
    //! A page so wide that nothing is wrapped.
    static Page wide() { return {.terminal = {.width = 400}}; }
    //! A form for programs.
    static Page data(Form form,
                     names::Language language = names::Language::english)
    {
        return {.form = form, .language = language};
    }
    std::filesystem::path csv() const { return folder_ / "out.csv"; }

    static testing::CubeFileContent content()
    {
        return make({{{741, 300, 600}, {825, 2, 4}, {492, 90, 300}},
                     {{741, 240, 600}, {825, 4, 4}}},
                    {2021, 2022});
    }

    //! One list of persons of 2022 a scenario.
    static testing::CubeFileContent make(
        std::vector<std::vector<Persons>> const& scenarios,
        base::Years const& years)
    {
        auto const geographies = reference::standard_geographies();
        testing::CubeFileContent content;
        auto& header = content.header;
        header.program_version = "0.1.0";
        header.store_fingerprint = "abc";
        header.settings = R"({"years":"2021-2022","scenarios":{"base":)"
                          R"({"min_age":18}},"threshold":5})";
        header.scenarios = {"base", "older", "A", "a"};
        header.scenarios.resize(scenarios.size());
        header.years = years;
        header.periods = cubes::make_periods(years);
        header.geographies = cubes::labels_of(geographies);
        cubes::set_figure_axis(header);
        for (auto const& persons : scenarios) {
            cubes::PlaceTally tally(years.count());
            for (auto const& row : persons) {
                set(tally, 2022 - years.first(), row);
            }
            auto counts = cubes::roll_up(tally, geographies);
            auto figures =
                cubes::KeyFigureEvaluator(years, header.periods)(counts);
            auto correlations = cubes::level_correlations(
                counts, years, header.periods, cubes::municipality_rows(), 5);
            content.results.push_back({std::move(counts), std::move(figures),
                                       std::move(correlations)});
        }
        return content;
    }

    static void set(cubes::PlaceTally& tally, int year, Persons const& row)
    {
        auto const cells =
            tally.cells(cubes::CubeId::persons, year,
                        reference::place_of(
                            reference::find_municipality(row.municipality)));
        cells[cubes::cell_index(cubes::CubeId::persons,
                                reference::Group::overlap, 0, 1)] = row.overlap;
        cells[cubes::cell_index(cubes::CubeId::persons,
                                reference::Group::psychiatry, 0, 1)] =
            row.psychiatry;
    }

    //! Bounds so far around each value.
    static void add_bounds(testing::CubeFileContent& content, double margin)
    {
        content.header.has_bounds = true;
        for (auto& result : content.results) {
            auto& figures = result.figures;
            figures.lower = figures.value;
            figures.upper = figures.value;
            for (auto& lower : figures.lower) {
                lower -= margin;
            }
            for (auto& upper : figures.upper) {
                upper += margin;
            }
        }
    }

    //! bounded.h5: the shared content with bounds.
    void add_bounds_and_write() const
    {
        auto bounded = content();
        add_bounds(bounded, 4.25);
        write(folder_ / "bounded.h5", bounded);
    }

    static void write(std::filesystem::path const& path,
                      testing::CubeFileContent const& content)
    {
        testing::write_cube_file(path, content);
    }

    //! What is printed; the status is kept.
    std::string compared(CompareOptions options)
    {
        if (options.page.form == Form::table &&
            options.page.terminal.width == Terminal{}.width) {
            options.page.terminal = wide().terminal;
        }
        return compared_as_asked(options);
    }
    //! The same at the width of the options.
    std::string compared_as_asked(CompareOptions const& options)
    {
        std::ostringstream out;
        status_ = compare(options, out);
        return out.str();
    }
    std::string two_scenarios(CompareOptions options = {})
    {
        options.cubes = {old_file()};
        options.scenarios = {"older"};
        return compared(options);
    }
    std::string two_files(CompareOptions options = {})
    {
        options.cubes = {old_file(), new_file()};
        return compared(options);
    }
    template <class Error = base::UsageError>
    std::string refusal(CompareOptions const& options)
    {
        return test::message_of<Error>([&] { compared(options); });
    }

    static inline std::unique_ptr<test::ScratchFolder> shared_;
    test::ScratchFolder folder_;
    base::ExitStatus status_ = base::ExitStatus::failed;
};

}  // namespace samspil::app
