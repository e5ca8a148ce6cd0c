#include "app/options/delivery_text.hpp"

#include <gmock/gmock.h>

#include <string>

#include "app/options/delivery_file.hpp"
#include "support/scratch_folder.hpp"

namespace samspil::app::delivery_text_test {
namespace {

using ::testing::AllOf;
using ::testing::HasSubstr;
using ::testing::Not;

registers::Delivery read(std::string const& text)
{
    test::ScratchFolder const folder;
    return read_delivery_file(test::write_content(folder / "c.ini", text));
}

TEST(DeliveryText, SaysWhatIsSoWithoutAFile)
{
    auto const text = delivery_text({});
    EXPECT_THAT(text,
                AllOf(HasSubstr("[population]\nperson = PNR\n"
                                "reference_date = REFERENCETID\n"),
                      HasSubstr("municipality = KOM, BOPIKOM\n"),
                      HasSubstr("[psyk_adm]\nrecord = RECNUM, K_RECNUM, "
                                "V_RECNUM\nperson = PNR, V_CPR, CPR\n"),
                      Not(HasSubstr("[files]")), Not(HasSubstr("_values"))));
    // LPR_ADM has a specialty that is read, PSYK_ADM none.
    EXPECT_EQ(text.find("specialty = C_SPEC"),
              text.rfind("specialty = C_SPEC"));

    auto const again = read(text);
    EXPECT_TRUE(again.columns.empty());
    EXPECT_TRUE(again.file_patterns.empty());
    EXPECT_EQ(delivery_text(again), text);
}

TEST(DeliveryText, IsReadBackAsTheSameDelivery)
{
    auto const delivery = read(
        "[population]\nmunicipality = BOPIKOM\ndistrict = BYDEL\n"
        "[lpr_f_kontakter]\nperson = V_CPR, CPR\nend_time.form = hhmm\n"
        "specialty_values = Ungdomspsyk, \xC3\x86ldre \xC2\xB7 psyk\n"
        "[lpr_a_kontakt]\nspecialty_values = \"Psyk # 2\"\n"
        "[psyk_pers]\nhome_values = 6018, 7021\n"
        "[files]\ndeaths = dodsaars*\n"
        "lpr_f_kontakter = lpr3f_kontakter*, \"#kontakter\"\n");

    auto const text = delivery_text(delivery);
    EXPECT_THAT(text, AllOf(HasSubstr("municipality = BOPIKOM\n"),
                            HasSubstr("person = V_CPR, CPR\n"),
                            HasSubstr("end_time.form = hhmm\n"),
                            Not(HasSubstr("start_time.form")),
                            HasSubstr("specialty_values = \"Psyk # 2\"\n"),
                            HasSubstr("home_values = 6018, 7021\n"),
                            HasSubstr("deaths = dodsaars*\n")));

    auto const again = read(text);
    EXPECT_EQ(again.columns, delivery.columns);
    EXPECT_EQ(again.home_values, delivery.home_values);
    EXPECT_EQ(again.specialty_values, delivery.specialty_values);
    EXPECT_EQ(again.start_time_form, delivery.start_time_form);
    EXPECT_EQ(again.end_time_form, delivery.end_time_form);
    ASSERT_EQ(again.file_patterns.size(), 3U);
    EXPECT_EQ(delivery_text(again), text);
}

}  // namespace
}  // namespace samspil::app::delivery_text_test
