#include "registers/register_files.hpp"

#include <gmock/gmock.h>

#include "registers/register_fixture.hpp"

namespace samspil::registers {
namespace {

using test::error_of;
using test::RegisterFolder;
using testing::AllOf;
using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;

std::vector<std::string> names_of(RegisterFiles const& files)
{
    std::vector<std::string> names;
    for (auto const& file : files.files) {
        names.push_back(file.path.filename().string());
    }
    return names;
}

void touch(RegisterFolder const& folder,
           std::initializer_list<char const*> names)
{
    for (auto const* name : names) {
        folder.write(name, "x\n");
    }
}

TEST(RecogniseRegister, KnowsEveryPrefix)
{
    EXPECT_EQ(recognise_register("bef2018.csv"), RegisterId::population);
    EXPECT_EQ(recognise_register("dod.csv"), RegisterId::deaths);
    EXPECT_EQ(recognise_register("lpr_f_kontakter2020.csv"),
              RegisterId::lpr_f_kontakter);
    EXPECT_EQ(recognise_register("lpr_f_diagnoser.csv"),
              RegisterId::lpr_f_diagnoser);
    EXPECT_EQ(recognise_register("lpr_a_kontakt.csv"),
              RegisterId::lpr_a_kontakt);
    EXPECT_EQ(recognise_register("lpr_a_diagnose.csv"),
              RegisterId::lpr_a_diagnose);
    EXPECT_EQ(recognise_register("psyk_adm2017.csv"), RegisterId::psyk_adm);
    EXPECT_EQ(recognise_register("psyk_diag.csv"), RegisterId::psyk_diag);
    EXPECT_EQ(recognise_register("psyk_pers.csv"), RegisterId::psyk_pers);
    EXPECT_EQ(recognise_register("lpr_adm.csv"), RegisterId::lpr_adm);
    EXPECT_EQ(recognise_register("lpr_diag.csv"), RegisterId::lpr_diag);
    EXPECT_EQ(recognise_register("lpr_bes.csv"), RegisterId::lpr_bes);
    EXPECT_EQ(recognise_register("handicap_2020.csv"), RegisterId::social);
}

TEST(RecogniseRegister, IgnoresCase)
{
    EXPECT_EQ(recognise_register("BEF2018.CSV"), RegisterId::population);
    EXPECT_EQ(recognise_register("LPR_F_Kontakter2020.csv"),
              RegisterId::lpr_f_kontakter);
}

TEST(RecogniseRegister, WantsNoLetterAfterThePrefix)
{
    EXPECT_EQ(recognise_register("dod2022"), RegisterId::deaths);
    EXPECT_EQ(recognise_register("dod"), RegisterId::deaths);
    EXPECT_EQ(recognise_register("dod_2022.csv"), RegisterId::deaths);
    EXPECT_EQ(recognise_register("dod-2022.csv"), RegisterId::deaths);
    EXPECT_EQ(recognise_register("dodsaars.csv"), std::nullopt);
    EXPECT_EQ(recognise_register("lpr_a_kontakter.csv"), std::nullopt);
    EXPECT_EQ(recognise_register("bef\xC3\xB8lkning.csv"), std::nullopt);
    EXPECT_EQ(recognise_register("bef\xF8lkning.csv"), std::nullopt);
}

TEST(RecogniseRegister, TakesTUnderscoreBeforeLpr2TablesOnly)
{
    EXPECT_EQ(recognise_register("t_psyk_adm2017.csv"), RegisterId::psyk_adm);
    EXPECT_EQ(recognise_register("T_LPR_BES.csv"), RegisterId::lpr_bes);
    EXPECT_EQ(recognise_register("t_bef2017.csv"), std::nullopt);
    EXPECT_EQ(recognise_register("t_lpr_f_kontakter.csv"), std::nullopt);
    EXPECT_EQ(recognise_register("t_t_lpr_bes.csv"), std::nullopt);
}

TEST(RecogniseRegister, KnowsNoOtherNames)
{
    for (auto const* name :
         {"", "be", "readme.txt", "xbef.csv", "._bef2018.csv", "areas.csv"}) {
        EXPECT_EQ(recognise_register(name), std::nullopt) << name;
    }
}

TEST(RegisterFiles, AreOrderedByRegisterThenName)
{
    RegisterFolder const folder;
    touch(folder, {"handicap.csv", "bef2019.csv", "bef2018.CSV", "dod.csv",
                   "psyk_adm.csv"});

    auto const found = find_register_files(folder.path(), std::nullopt);

    EXPECT_THAT(names_of(found),
                ElementsAre("bef2018.CSV", "bef2019.csv", "dod.csv",
                            "psyk_adm.csv", "handicap.csv"));
    EXPECT_TRUE(found.has(RegisterId::deaths));
    EXPECT_TRUE(found.has_lpr2());
}

TEST(RegisterFiles, NameWhatIsIgnoredAndAbsent)
{
    RegisterFolder const folder;
    touch(folder, {"bef2018.csv", "readme.txt", "bef2018.txt", "areas.csv"});
    std::filesystem::create_directory(folder.path() / "bef2017");

    auto const found = find_register_files(folder.path(), std::nullopt);

    EXPECT_THAT(names_of(found), ElementsAre("bef2018.csv"));
    EXPECT_THAT(found.ignored, ElementsAre("areas.csv", "bef2017",
                                           "bef2018.txt", "readme.txt"));
    EXPECT_EQ(found.absent.size(), register_count - 1);
    EXPECT_THAT(found.absent, Not(Contains(RegisterId::population)));
    EXPECT_FALSE(found.has_lpr2());
}

TEST(RegisterFiles, RefuseAFormThatCannotBeRead)
{
    for (auto const* name : {"dod2020.sas7bdat", "DOD2020.SAS7BDAT",
                             "dod2020.csv.gz", "dod2020.gz"}) {
        RegisterFolder const folder;
        touch(folder, {"bef2018.csv", name});
        EXPECT_THAT(
            error_of([&] { find_register_files(folder.path(), std::nullopt); }),
            AllOf(HasSubstr(name), HasSubstr("deaths"),
                  HasSubstr("cannot be read")));
    }
}

TEST(RegisterFiles, RefuseAFolderWithARegistersName)
{
    RegisterFolder const folder;
    touch(folder, {"bef2018.csv"});
    std::filesystem::create_directory(folder.path() / "dod2020.csv");
    EXPECT_THAT(
        error_of([&] { find_register_files(folder.path(), std::nullopt); }),
        AllOf(HasSubstr("dod2020.csv"), HasSubstr("is a folder")));
}

TEST(RegisterFiles, RefuseAFolderThatIsNotThere)
{
    EXPECT_THAT(
        error_of([] { find_register_files("/nowhere/at/all", std::nullopt); }),
        HasSubstr("cannot read the folder of registers "
                  "/nowhere/at/all"));
}

TEST(RegisterFiles, RefuseAFolderWithoutRegisters)
{
    RegisterFolder const folder;
    touch(folder, {"readme.txt"});
    EXPECT_THAT(
        error_of([&] { find_register_files(folder.path(), std::nullopt); }),
        AllOf(HasSubstr("no register is in the folder"), HasSubstr("bef")));
}

TEST(RegisterFiles, RefuseAFolderWithoutAPopulation)
{
    RegisterFolder const folder;
    touch(folder, {"dod.csv"});
    EXPECT_THAT(
        error_of([&] { find_register_files(folder.path(), std::nullopt); }),
        AllOf(HasSubstr("no population register"), HasSubstr("bef")));
}

TEST(RegisterFiles, AskForLpr3WhereBothDeliveriesAreThere)
{
    RegisterFolder const folder;
    touch(folder, {"bef2018.csv", "lpr_f_kontakter.csv", "lpr_a_diagnose.csv"});
    EXPECT_THAT(
        error_of([&] { find_register_files(folder.path(), std::nullopt); }),
        HasSubstr("--lpr3"));
}

TEST(RegisterFiles, LeaveOutTheLpr3DeliveryThatIsNotChosen)
{
    RegisterFolder const folder;
    touch(folder, {"bef2018.csv", "lpr_f_kontakter.csv", "lpr_a_kontakt.csv",
                   "lpr_a_diagnose.sas7bdat"});

    auto const found = find_register_files(folder.path(), 'f');

    EXPECT_THAT(names_of(found),
                ElementsAre("bef2018.csv", "lpr_f_kontakter.csv"));
    EXPECT_THAT(found.ignored,
                ElementsAre("lpr_a_diagnose.sas7bdat", "lpr_a_kontakt.csv"));
    EXPECT_THAT(found.absent, Contains(RegisterId::lpr_a_kontakt));
    EXPECT_THAT(error_of([&] { find_register_files(folder.path(), 'a'); }),
                HasSubstr("lpr_a_diagnose.sas7bdat"));
}

TEST(RegisterFiles, RefuseToChooseAnLpr3DeliveryThatIsNotThere)
{
    RegisterFolder const folder;
    touch(folder, {"bef2018.csv", "lpr_f_kontakter.csv"});
    EXPECT_THAT(error_of([&] { find_register_files(folder.path(), 'a'); }),
                HasSubstr("--lpr3 a"));
    EXPECT_EQ(error_of([&] { find_register_files(folder.path(), 'f'); }), "");
}

TEST(RegisterFiles, LetLpr3BeChosenWhereThereIsNone)
{
    RegisterFolder const folder;
    touch(folder, {"bef2018.csv"});
    EXPECT_EQ(error_of([&] { find_register_files(folder.path(), 'a'); }), "");
}

}  // namespace
}  // namespace samspil::registers
