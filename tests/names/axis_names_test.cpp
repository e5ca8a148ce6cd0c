#include "names/axis_names.hpp"

#include <gtest/gtest.h>

#include "names/language.hpp"
#include "names/level_names.hpp"
#include "names/unit_names.hpp"
#include "reference/labels.hpp"

namespace samspil::names::axis_names_test {
namespace {

template <class Labels>
void expect_all_named(std::string_view axis, Labels const& labels)
{
    auto const* const names = find_axis(axis);
    ASSERT_NE(names, nullptr) << axis;
    ASSERT_EQ(names->labels.size(), labels.size()) << axis;
    for (std::size_t i = 0; i < labels.size(); ++i) {
        EXPECT_EQ(names->labels[i].label, labels[i]) << axis;
        EXPECT_FALSE(names->labels[i].name.danish.empty());
        EXPECT_FALSE(names->labels[i].name.english.empty());
    }
}

TEST(AxisNames, EveryLabelOfTheFileHasANameInItsOrder)
{
    expect_all_named("sex", reference::sex_labels);
    expect_all_named("age_group", reference::age_group_labels);
    expect_all_named("group", reference::group_labels);
    expect_all_named("diagnosis_group", reference::diagnosis_group_labels);
    expect_all_named("level", reference::level_labels);
    expect_all_named("intervention", reference::intervention_labels);
    expect_all_named("target_group", reference::target_group_labels);
    expect_all_named("stay_kind", reference::stay_kind_labels);
    expect_all_named("readmission_outcome",
                     reference::readmission_outcome_labels);
    expect_all_named("pair", reference::pair_labels);
    expect_all_named("agreement_outcome", reference::agreement_outcome_labels);
}

TEST(AxisNames, AnUnknownAxisOrLabelIsNone)
{
    EXPECT_EQ(find_axis("colour"), nullptr);
    EXPECT_EQ(find_label_name(*find_axis("sex"), "m"), nullptr);
}

TEST(Language, IsDanishForDanishLocalesOnly)
{
    EXPECT_EQ(language_of_locale("da"), Language::danish);
    EXPECT_EQ(language_of_locale("da_DK.UTF-8"), Language::danish);
    EXPECT_EQ(language_of_locale("C.UTF-8"), Language::english);
    EXPECT_EQ(language_of_locale(""), Language::english);
    EXPECT_EQ(language_of_locale("dav_KE"), Language::english);
}

TEST(LevelNames, AUsersLevelHasItsOwnName)
{
    EXPECT_EQ(level_name("municipality", Number::several, Language::danish),
              "kommuner");
    EXPECT_EQ(level_name("municipality", Number::one, Language::english),
              "municipality");
    EXPECT_EQ(level_name("sundhedsråd", Number::one, Language::danish),
              "sundhedsråd");
}

TEST(UnitNames, InBothLanguages)
{
    EXPECT_EQ(unit_name("percent", Language::danish), "pct.");
    EXPECT_EQ(unit_name("per_1000", Language::english), "per 1,000");
    EXPECT_EQ(unit_name("metre", Language::danish), "metre");
}

}  // namespace
}  // namespace samspil::names::axis_names_test
