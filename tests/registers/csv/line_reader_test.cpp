#include "registers/csv/line_reader.hpp"

#include <gtest/gtest.h>

#include <random>
#include <string>
#include <vector>

#include "registers/csv/csv_rows.hpp"
#include "registers/row_counts.hpp"

// Lines that are cut at the delimiters of a window must give the same fields
// and rows as each line alone: a line without its line break always goes
// through text::CsvLineSplitter.

namespace samspil::registers::line_reader_test {
namespace {

//! All fields of a row.
using Fields = std::vector<std::string>;

constexpr std::int32_t max_columns = 7;

CsvFilePlan plan_of_columns(char separator, std::int32_t columns)
{
    CsvFilePlan plan;
    plan.separator = separator;
    plan.column_count = columns;
    for (std::int32_t i = 0; i < columns; ++i) {
        plan.columns.set(static_cast<Field>(i), i);
    }
    return plan;
}

//! The rows that a LineReader cuts, field by field.
std::vector<Fields> cut(CsvFilePlan const& plan, std::string_view lines)
{
    std::vector<Fields> rows;
    auto const take = [&](RowFields const& fields, ParsedRows&, RowTally&) {
        auto& row = rows.emplace_back();
        for (std::int32_t i = 0; i < plan.column_count; ++i) {
            row.emplace_back(fields[static_cast<Field>(i)]);
        }
    };
    ParsedRows out;
    FileCounts counts;
    RowTally tally(counts, lines, 0);
    LineReader(plan, records::public_key, take, out, tally).read(lines);
    return rows;
}

//! The rows by the dialect: line by line, each through the splitter.
std::vector<Fields> split(CsvFilePlan const& plan, std::string_view lines)
{
    std::vector<Fields> rows;
    text::CsvLineSplitter split_line(plan.separator);
    while (!lines.empty()) {
        auto const line = text::take_line(lines);
        Fields fields;
        split_line(line, [&](std::size_t, std::string_view field) {
            fields.emplace_back(field);
        });
        if (!line.empty() &&
            fields.size() == static_cast<std::size_t>(plan.column_count)) {
            rows.push_back(fields);
        }
    }
    return rows;
}

TEST(LineReader, CutsRandomLinesAsTheSplitterDoes)
{
    std::mt19937_64 random(17);
    for (std::int32_t columns = 1; columns <= max_columns; ++columns) {
        for (char const separator : text::csv_separators) {
            auto const plan = plan_of_columns(separator, columns);
            std::string const characters =
                std::string("ab\" \r\xC3") + separator + separator;
            std::string lines;
            while (lines.size() < 200'000) {
                // Mostly no quotes and the right number of fields.
                auto const usual = random() % 4 != 0;
                for (std::int32_t i = 0; i < columns; ++i) {
                    lines += i == 0 ? "" : std::string(1, separator);
                    for (auto n = random() % 12; n > 0; --n) {
                        lines += usual
                                     ? 'x'
                                     : characters[random() % characters.size()];
                    }
                }
                lines += random() % 3 == 0 ? "\r\n" : "\n";
            }
            auto const rows = cut(plan, lines);

            ASSERT_EQ(rows, split(plan, lines));
            ASSERT_GT(rows.size(), 1000U);
        }
    }
}

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

TEST(LineReader, ReadsLinesAsEachOfThemAlone)
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

TEST(LineReader, ReadsLinesThatAreLongerThanAWindow)
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

}  // namespace
}  // namespace samspil::registers::line_reader_test
