#include "synthetic/file_catalogue.hpp"

#include <gtest/gtest.h>

namespace samspil::synthetic::file_catalogue_test {
namespace {

std::string name_of(FileCatalogue const& catalogue, Register id, int year)
{
    return catalogue.files()[catalogue.index(id, year)].name;
}

TEST(FileCatalogue, NamesTheFilesOfEachEra)
{
    FileCatalogue const catalogue{{2018, 2022}};

    EXPECT_EQ(name_of(catalogue, Register::bef, 2017), "bef201712.csv");
    EXPECT_EQ(name_of(catalogue, Register::bef, 2022), "bef202212.csv");
    EXPECT_EQ(name_of(catalogue, Register::dod, 2020), "dod.csv");
    EXPECT_EQ(name_of(catalogue, Register::psyk_adm, 2013), "psyk_adm2013.csv");
    EXPECT_EQ(name_of(catalogue, Register::lpr_bes, 2019), "lpr_bes2019.csv");
    EXPECT_EQ(name_of(catalogue, Register::lpr_f_kontakter, 2019),
              "lpr_f_kontakter2019.csv");
    EXPECT_EQ(name_of(catalogue, Register::handicap, 2018), "handicap2018.csv");
}

TEST(FileCatalogue, TakesTheNearestYear)
{
    FileCatalogue const catalogue{{2018, 2022}};

    EXPECT_EQ(name_of(catalogue, Register::psyk_adm, 2012), "psyk_adm2013.csv");
    EXPECT_EQ(name_of(catalogue, Register::psyk_adm, 2020), "psyk_adm2019.csv");
}

TEST(FileCatalogue, LeavesOutErasWithoutAnyYear)
{
    FileCatalogue const before{{2010, 2012}};
    FileCatalogue const after{{2026, 2028}};

    EXPECT_TRUE(before.has(Register::psyk_adm));
    EXPECT_FALSE(before.has(Register::lpr_f_kontakter));
    EXPECT_FALSE(after.has(Register::psyk_adm));
    EXPECT_TRUE(after.has(Register::lpr_f_kontakter));
}

}  // namespace
}  // namespace samspil::synthetic::file_catalogue_test
