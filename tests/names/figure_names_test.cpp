#include "names/figure_names.hpp"

#include <gtest/gtest.h>

#include <set>
#include <string>

#include "cubes/figures/key_figure.hpp"
#include "names/figure_templates.hpp"

namespace samspil::names::figure_names_test {
namespace {

constexpr Language languages[] = {Language::danish, Language::english};

TEST(FigureNames, EveryKeyFigureHasItsOwnNamesAndADefinition)
{
    for (auto const language : languages) {
        std::set<std::string> names;
        for (auto const& figure : cubes::key_figures()) {
            auto const name = find_figure_name(figure.id, language);
            ASSERT_TRUE(name) << figure.id;
            EXPECT_TRUE(names.insert(name->name).second)
                << figure.id << ": " << name->name;
            EXPECT_FALSE(name->short_name.empty()) << figure.id;
            for (auto const& text :
                 {name->name, name->short_name, name->definition}) {
                EXPECT_EQ(text.find_first_of("{}<>"), std::string::npos)
                    << text;
            }
            EXPECT_TRUE(name->definition.ends_with('.')) << name->definition;
        }
    }
}

TEST(FigureNames, EveryTemplateIsAFigures)
{
    std::set<std::string_view> used;
    for (auto const& figure : cubes::key_figures()) {
        auto const name = find_figure_name(figure.id, Language::english);
        ASSERT_TRUE(name);
        used.insert(name->rule);
    }
    for (auto const& entry : detail::figure_templates()) {
        EXPECT_TRUE(used.contains(entry.rule)) << entry.pattern;
    }
}

TEST(FigureNames, ShortNamesTellFiguresOfAFamilyApart)
{
    for (auto const language : languages) {
        std::set<std::pair<std::string, std::string_view>> seen;
        for (auto const& figure : cubes::key_figures()) {
            auto const name = find_figure_name(figure.id, language);
            ASSERT_TRUE(name);
            auto const stem = figure.id.substr(0, figure.id.find('.'));
            EXPECT_TRUE(seen.emplace(stem + "|" + name->short_name, "").second)
                << figure.id << ": " << name->short_name;
        }
    }
}

TEST(FigureNames, UseTheAnalysisTerms)
{
    auto const name = find_figure_name("readmission.overlap", Language::danish);
    ASSERT_TRUE(name);
    EXPECT_EQ(name->name,
              "Akutte genindlæggelser inden for 30 dage: overlapsgruppen");
    EXPECT_EQ(name->family, Family::activity);
    EXPECT_EQ(name->rule, "M9.9");
}

TEST(FigureNames, BeginWithACapital)
{
    auto const name =
        find_figure_name("level_mix.overlap.other", Language::danish);
    ASSERT_TRUE(name);
    EXPECT_EQ(name->short_name, "Overlapsgruppen: øvrige indsatser");
}

TEST(FigureNames, AnUnknownIdHasNone)
{
    EXPECT_FALSE(find_figure_name("readmission", Language::english));
    EXPECT_FALSE(find_figure_name("readmission.others", Language::english));
    EXPECT_FALSE(
        find_figure_name("agreement.acting_paying.x", Language::english));
    EXPECT_FALSE(find_figure_name("", Language::english));
}

//! M10.7's families.
TEST(FigureNames, FamiliesOfM10_7)
{
    auto const family = [](std::string_view id) {
        return find_figure_name(id, Language::english)->family;
    };
    EXPECT_EQ(family("growth.mental_target"), Family::main);
    EXPECT_EQ(family("agreement.paying_residence"), Family::main);
    EXPECT_EQ(family("overlap_of_psychiatry.diagnosis.F2"), Family::mix);
    EXPECT_EQ(family("recipients_of_diagnosed.ratio"), Family::mix);
    EXPECT_EQ(family("stays_per_person.other.virtual"), Family::activity);
    EXPECT_EQ(family("stays_per_person.level.other.virtual"), Family::cross);
    EXPECT_EQ(family("mortality_ratio.level.other"), Family::deaths);
    EXPECT_EQ(family("diagnosis_by_level.other.none"), Family::cross);
}

}  // namespace
}  // namespace samspil::names::figure_names_test
