#include "app/labels/text_table.hpp"

#include <gtest/gtest.h>

#include <sstream>

namespace samspil::app::text_table_test {
namespace {

TEST(TextTable, CountsCharactersNotBytes)
{
    EXPECT_EQ(width_of("Ærø"), 3U);
    EXPECT_EQ(width_of("–"), 1U);
    TextTable table;
    table.add_column("name", TextTable::Align::left);
    table.add_column("n", TextTable::Align::right);
    table.add_row({"Ærø", "1"});
    table.add_row({"Samsø", "–"});
    std::ostringstream out;

    table.print(out);

    EXPECT_EQ(out.str(), "name   n\nÆrø    1\nSamsø  –\n");
}

TEST(TextTable, WrapsTextsBetweenWordsToFit)
{
    TextTable table;
    table.add_column("name", TextTable::Align::left);
    table.add_column("n", TextTable::Align::right);
    table.add_row({"midlertidigt botilbud i alt", "1,234"});
    std::ostringstream out;

    table.print(out, 22);

    EXPECT_EQ(out.str(),
              "name                 n\n"
              "midlertidigt     1,234\n"
              "botilbud i alt\n");
}

TEST(TextTable, NeverBreaksAWord)
{
    TextTable table;
    table.add_column("name", TextTable::Align::left);
    table.add_row({"funktionsnedsættelse"});
    std::ostringstream out;

    table.print(out, 5);

    EXPECT_EQ(out.str(), "name\nfunktionsnedsættelse\n");
}

}  // namespace
}  // namespace samspil::app::text_table_test
