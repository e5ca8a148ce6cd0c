#include "text/csv_field.hpp"

#include <gtest/gtest.h>

#include "text/csv_line.hpp"

namespace samspil::text::csv_field_test {
namespace {

TEST(CsvField, QuotesOnlyWhatNeedsIt)
{
    EXPECT_EQ(csv_field("Region Midtjylland", ','), "Region Midtjylland");
    EXPECT_EQ(csv_field("", ','), "");
    EXPECT_EQ(csv_field("a,b", ','), "\"a,b\"");
    EXPECT_EQ(csv_field("a,b", ';'), "a,b");
    EXPECT_EQ(csv_field("a\nb", ';'), "\"a\nb\"");
    EXPECT_EQ(csv_field("the \"north\"", ';'), "\"the \"\"north\"\"\"");
}

TEST(CsvField, IsReadBack)
{
    for (std::string const text : {"plain", "a;b", "\"", "\"a\";", ";"}) {
        CsvLineSplitter split(';');
        std::string read;
        auto const fields =
            split(csv_field(text, ';') + ";end", [&](auto i, auto field) {
                if (i == 0) {
                    read = field;
                }
            });
        EXPECT_EQ(fields, 2U) << text;
        EXPECT_EQ(read, text);
    }
}

}  // namespace
}  // namespace samspil::text::csv_field_test
