#include "registers/csv/csv_rows.hpp"

#include <gtest/gtest.h>

#include <random>
#include <string>
#include <vector>

#include "registers/csv/field_delimiters.hpp"
#include "registers/row_counts.hpp"

// Lines that are cut at marks found for many of them at once must be read as
// each of them alone: one without its line break always goes the general way.

namespace samspil::registers {
namespace {

CsvFilePlan deaths_plan(char separator, std::int32_t columns)
{
    CsvFilePlan plan;
    plan.source = RegisterId::deaths;
    plan.separator = separator;
    plan.column_count = columns;
    plan.columns.set(Field::person, 0);
    plan.columns.set(Field::death_date, columns - 1);
    return plan;
}

struct Read
{
    ParsedRows rows;
    QualityCounts counts;

    void add(CsvFilePlan const& plan, std::string_view lines)
    {
        parse_rows(plan, {}, lines, rows, counts);
    }
};

void expect_equal(Read& a, Read& b)
{
    ASSERT_EQ(a.rows.deaths.size(), b.rows.deaths.size());
    for (std::size_t i = 0; i < a.rows.deaths.size(); ++i) {
        ASSERT_EQ(a.rows.deaths[i].person, b.rows.deaths[i].person) << i;
        ASSERT_EQ(a.rows.deaths[i].death_day, b.rows.deaths[i].death_day) << i;
    }
    auto const& left = a.counts.of(RegisterId::deaths);
    auto const& right = b.counts.of(RegisterId::deaths);
    EXPECT_EQ(left.rows, right.rows);
    EXPECT_EQ(left.rejected, right.rejected);
}

//! Read all lines at once, and one by one without their line breaks.
void expect_lines_read_alike(CsvFilePlan const& plan, std::string const& text)
{
    Read at_once;
    at_once.add(plan, text);
    Read one_by_one;
    for (std::size_t begin = 0; begin < text.size();) {
        auto const end = std::min(text.find('\n', begin), text.size());
        one_by_one.add(plan, std::string_view(text).substr(begin, end - begin));
        begin = end + 1;
    }
    expect_equal(at_once, one_by_one);
}

std::string good_line(std::mt19937_64& random, CsvFilePlan const& plan)
{
    std::string line = std::to_string(random() % 1'000'000'000);
    for (int column = 1; column + 1 < plan.column_count; ++column) {
        line += plan.separator + std::string(random() % 30, 'x');
    }
    return line + plan.separator + "2020-05-0" +
           std::to_string(1 + random() % 9);
}

std::string garbage(std::mt19937_64& random, char separator)
{
    std::string const likely = std::string(R"("" ab20-\r)") + separator + '\r';
    std::string text(random() % 40, ' ');
    for (auto& c : text) {
        c = random() % 8 == 0 ? static_cast<char>(random())
                              : likely[random() % likely.size()];
        c = c == '\n' ? 'n' : c;
    }
    return text;
}

TEST(QuickLines, AreReadAsEachOfThemAlone)
{
    std::mt19937_64 random(11);
    for (int file = 0; file < 300; ++file) {
        auto const plan = deaths_plan(",;\t"[file % 3], 1 + file % 7);
        std::string text;
        for (auto lines = random() % 2000; lines > 0; --lines) {
            auto const kind = random() % 12;
            text += kind == 0   ? garbage(random, plan.separator)
                    : kind == 1 ? good_line(random, plan).insert(0, 1, '"')
                                : good_line(random, plan);
            text += random() % 3 == 0 ? "\r\n" : "\n";
            text += kind == 2 ? "\n\r\n" : "";
        }
        expect_lines_read_alike(plan, text);
    }
}

TEST(QuickLines, MayBeLongerThanWhatIsLookedAtAtOnce)
{
    auto const plan = deaths_plan(',', 3);
    std::string text;
    for (std::size_t const length : {10U, 8000U, 8170U, 8192U, 50'000U, 3U}) {
        text += "a," + std::string(length, 'x') + ",2020-05-01\r\n";
    }
    expect_lines_read_alike(plan, text);

    Read read;
    read.add(plan, text);
    EXPECT_EQ(read.rows.deaths.size(), 6U);
}

TEST(FieldDelimiters, AreAllSeparatorsQuotesAndLineBreaksInOrder)
{
    std::mt19937_64 random(5);
    for (std::size_t size = 0; size < 400; ++size) {
        std::string text(size, ' ');
        for (auto& c : text) {
            c = random() % 2 == 0 ? "a;\"\n,\xBB\xA2\r"[random() % 8]
                                  : static_cast<char>(random());
        }
        std::vector<std::uint32_t> expected;
        for (std::uint32_t i = 0; i < size; ++i) {
            if (text[i] == ';' || text[i] == '"' || text[i] == '\n') {
                expected.push_back(i);
            }
        }
        std::vector<std::uint32_t> marks(size + 1);
        marks.resize(find_field_marks(text, ';', marks));

        ASSERT_EQ(marks, expected);
    }
}

}  // namespace
}  // namespace samspil::registers
