#include "registers/register_files.hpp"

#include <gmock/gmock.h>

#include "registers/register_fixture.hpp"

namespace samspil::registers::register_files_test {
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
    std::filesystem::create_directory(folder.path() / "old");

    auto const found = find_register_files(folder.path(), std::nullopt);

    EXPECT_THAT(names_of(found), ElementsAre("bef2018.csv"));
    EXPECT_THAT(found.ignored,
                ElementsAre("areas.csv", "bef2018.txt", "old", "readme.txt"));
    EXPECT_EQ(found.absent.size(), register_count - 1);
    EXPECT_THAT(found.absent, Not(Contains(RegisterId::population)));
    EXPECT_FALSE(found.has_lpr2());
}

TEST(RegisterFiles, RefuseAFormThatCannotBeRead)
{
    for (auto const* name : {"dod2020.sas7bdat", "DOD2020.SAS7BDAT",
                             "dod2020.csv.gz", "dod2020.gz", "dod.parquet"}) {
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

TEST(RegisterFiles, AreFoundInFoldersNamedAfterRegisters)
{
    RegisterFolder const folder;
    std::filesystem::create_directories(folder.path() / "BEF" / "bef2019");
    std::filesystem::create_directories(folder.path() / "befolkning");
    std::filesystem::create_directories(folder.path() / "dod" / "old");
    touch(folder, {"BEF/part-0.csv", "BEF/dod.csv", "BEF/_SUCCESS.csv",
                   "BEF/.part-0.csv", "BEF/bef2019/x.csv", "dod/1.csv",
                   "dod/old/2.csv", "befolkning/bef.csv"});

    auto const found = find_register_files(folder.path(), std::nullopt);

    EXPECT_THAT(names_of(found),
                ElementsAre("x.csv", "dod.csv", "part-0.csv", "1.csv"));
    EXPECT_EQ(found.files[1].source, RegisterId::population);
    EXPECT_THAT(found.ignored,
                ElementsAre("BEF/.part-0.csv", "BEF/_SUCCESS.csv", "befolkning",
                            "dod/old"));
}

TEST(RegisterFiles, HaveTheColumnsOfHiveFolders)
{
    RegisterFolder const folder;
    auto const place = folder.path() / "bef" / "year=2020" / "KOM=10%31";
    std::filesystem::create_directories(place);
    std::filesystem::create_directories(folder.path() / "year=2021");
    touch(folder, {"bef/year=2020/KOM=10%31/part-0.csv", "year=2021/dod.csv",
                   "year=2021/other.csv"});

    auto const found = find_register_files(folder.path(), std::nullopt);

    ASSERT_THAT(names_of(found), ElementsAre("part-0.csv", "dod.csv"));
    EXPECT_THAT(
        found.files[0].folder_columns,
        ElementsAre(FolderColumn{"year", "2020"}, FolderColumn{"KOM", "101"}));
    EXPECT_THAT(found.files[1].folder_columns,
                ElementsAre(FolderColumn{"year", "2021"}));
    EXPECT_THAT(found.ignored, ElementsAre("year=2021/other.csv"));
}

TEST(RegisterFiles, RefuseAFolderNamedAsAFileInARegistersFolder)
{
    RegisterFolder const folder;
    std::filesystem::create_directories(folder.path() / "bef" / "x.parquet");
    touch(folder, {"bef/1.csv"});
    EXPECT_THAT(
        error_of([&] { find_register_files(folder.path(), std::nullopt); }),
        AllOf(HasSubstr("x.parquet"), HasSubstr("is a folder")));
}

TEST(RegisterFiles, RefuseAFolderThatLeadsBack)
{
    RegisterFolder const folder;
    touch(folder, {"bef2018.csv"});
    std::filesystem::create_directory_symlink(folder.path(),
                                              folder.path() / "dod");
    EXPECT_THAT(
        error_of([&] { find_register_files(folder.path(), std::nullopt); }),
        HasSubstr("nested too deep"));
}

TEST(RegisterFiles, AreFoundByThePatternsOfTheUser)
{
    RegisterFolder const folder;
    touch(folder, {"bef2018.csv", "LPR3F_kontakter2020.csv", "dodsaars.csv",
                   "dodsaars2.csv"});
    std::vector<FilePattern> const patterns{
        {RegisterId::lpr_f_kontakter, "lpr3f_kontakter*"},
        {RegisterId::deaths, "dodsaars"}};

    auto const found =
        find_register_files(folder.path(), std::nullopt, patterns);

    EXPECT_THAT(names_of(found), ElementsAre("bef2018.csv", "dodsaars.csv",
                                             "LPR3F_kontakter2020.csv"));
    EXPECT_THAT(found.ignored, ElementsAre("dodsaars2.csv"));
}

TEST(RegisterFiles, RefusePatternsOfTwoRegistersForOneFile)
{
    RegisterFolder const folder;
    touch(folder, {"bef2018.csv"});
    std::vector<FilePattern> const patterns{{RegisterId::deaths, "bef*"},
                                            {RegisterId::social, "*2018"}};
    EXPECT_THAT(error_of([&] {
                    find_register_files(folder.path(), std::nullopt, patterns);
                }),
                AllOf(HasSubstr("deaths"), HasSubstr("social"),
                      HasSubstr("bef2018.csv")));
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
}  // namespace samspil::registers::register_files_test
