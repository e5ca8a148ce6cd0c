#include "app/labels/text_table.hpp"

#include <gtest/gtest.h>

#include <sstream>

namespace samspil::app {
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

}  // namespace
}  // namespace samspil::app
