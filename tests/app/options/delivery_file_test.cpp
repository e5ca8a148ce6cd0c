#include "app/options/delivery_file.hpp"

#include <gmock/gmock.h>

#include <string>

#include "base/error.hpp"
#include "support/scratch_folder.hpp"

namespace samspil::app::delivery_file_test {
namespace {

using registers::Field;
using registers::RegisterId;
using ::testing::AllOf;
using ::testing::ElementsAre;
using ::testing::HasSubstr;

registers::Delivery read(std::string const& text)
{
    test::ScratchFolder const folder;
    return read_delivery_file(test::write_content(folder / "c.ini", text));
}

std::string refusal(std::string const& text)
{
    return test::message_of<base::UsageError>([&] { read(text); });
}

TEST(DeliveryFile, NamesColumnsFilesFormsAndHomeValues)
{
    auto const delivery = read(
        "# a delivery\n[lpr_f_kontakter]\nperson = CPR\n"
        "start_time.form = hhmm\nend_time.form = hhmm\n"
        "specialty_values = Ungdomspsyk, \xC3\x86ldrepsykiatri\n"
        "[psyk_pers]\nhome_values = 6018, 7021\nplace = STED\n"
        "[files]\nlpr_f_kontakter = lpr3f_kontakter*, kontakter\n"
        "deaths = dodsaars*\n");

    ASSERT_EQ(delivery.columns.size(), 2U);
    EXPECT_EQ(delivery.columns[0].source, RegisterId::lpr_f_kontakter);
    EXPECT_EQ(delivery.columns[0].field, Field::person);
    EXPECT_THAT(delivery.columns[0].columns, ElementsAre("CPR"));
    EXPECT_EQ(delivery.columns[1].field, Field::place);
    EXPECT_EQ(delivery.start_time_form, registers::TimeForm::hhmm);
    EXPECT_EQ(delivery.end_time_form, registers::TimeForm::hhmm);
    EXPECT_THAT(delivery.home_values, ElementsAre("6018", "7021"));
    ASSERT_EQ(delivery.specialty_values.size(), 2U);
    EXPECT_EQ(delivery.specialty_values[0].source, RegisterId::lpr_f_kontakter);
    EXPECT_EQ(delivery.specialty_values[1].text, "\xC3\x86ldrepsykiatri");
    ASSERT_EQ(delivery.file_patterns.size(), 3U);
    EXPECT_EQ(delivery.file_patterns[0].pattern, "lpr3f_kontakter*");
    EXPECT_EQ(delivery.file_patterns[2].source, RegisterId::deaths);
}

TEST(DeliveryFile, ChangesOneTimeWithoutTheOther)
{
    auto const delivery = read("[lpr_f_kontakter]\nend_time.form = hhmm\n");
    EXPECT_EQ(delivery.start_time_form, registers::TimeForm::usual);
    EXPECT_EQ(delivery.end_time_form, registers::TimeForm::hhmm);
}

TEST(DeliveryFile, TakesSeveralColumnsOfOneField)
{
    auto const delivery = read("[deaths]\nperson = CPR , V_CPR,PNR\n");
    ASSERT_EQ(delivery.columns.size(), 1U);
    EXPECT_THAT(delivery.columns[0].columns,
                ElementsAre("CPR", "V_CPR", "PNR"));
    EXPECT_THAT(refusal("[deaths]\nperson = A, B, C, D\n"),
                HasSubstr("no more than 3 columns"));
}

TEST(DeliveryFile, DoesNotCountWhatIsSoAnywayAsAChoice)
{
    // An optional column that is chosen would have to be there.
    auto const delivery = read(
        "[population]\ndistrict = DISTRIKT\nmunicipality = KOM, BOPIKOM\n");
    EXPECT_TRUE(delivery.columns.empty());
    EXPECT_EQ(read("[population]\nmunicipality = KOM\n").columns.size(), 1U);
}

TEST(DeliveryFile, SaysWhatCouldStandInAWrongLine)
{
    EXPECT_THAT(refusal("person = CPR\n"),
                AllOf(HasSubstr("line 1"), HasSubstr("[NAME]")));
    EXPECT_THAT(refusal("[bef]\n\nperson = CPR\n"),
                AllOf(HasSubstr("line 3"), HasSubstr("population, deaths")));
    EXPECT_THAT(refusal("[deaths]\nbirth = X\n"),
                HasSubstr("whose fields are person, death_date"));
    EXPECT_THAT(refusal("[psyk_adm]\nspecialty = X\n"),
                HasSubstr("no field of psyk_adm"));
    EXPECT_THAT(refusal("[deaths]\nperson =\n"), HasSubstr("nothing stands"));
    EXPECT_THAT(refusal("[deaths]\nperson = A\nperson = B\n"),
                HasSubstr("said already"));
    EXPECT_THAT(refusal("[deaths]\nhome_values = 1\n"),
                HasSubstr("no field of deaths"));
    EXPECT_THAT(refusal("[lpr_adm]\nspecialty_values = 60\n"),
                HasSubstr("no field of lpr_adm"));
    EXPECT_THAT(refusal("[psyk_pers]\nhome_values = 1,,2\n"),
                HasSubstr("comma"));
    for (auto const* text : {"[lpr_f_kontakter]\nstart_time.form = seconds\n",
                             "[lpr_f_kontakter]\nstart_date.form = hhmm\n",
                             "[lpr_f_kontakter]\nx.form = hhmm\n"}) {
        EXPECT_THAT(refusal(text), HasSubstr("line 2")) << text;
    }
    EXPECT_THAT(refusal("[files]\nbef = x*\n"), HasSubstr("population"));
}

}  // namespace
}  // namespace samspil::app::delivery_file_test
