#include "ingest/building/sort_by_hash.hpp"

#include <gtest/gtest.h>

#include <random>
#include <string>
#include <tuple>

namespace samspil::ingest::sort_by_hash_test {
namespace {

struct Row
{
    records::Hash128 id;
    int number;

    friend bool operator==(Row const&, Row const&) = default;
};

bool is_less(Row const& a, Row const& b)
{
    return std::tie(a.id, a.number) < std::tie(b.id, b.number);
}

void expect_sorted(std::vector<Row> rows, std::string const& what)
{
    auto expected = rows;
    std::sort(expected.begin(), expected.end(), is_less);
    std::vector<Row> scratch(3);

    sort_by_hash(
        rows, scratch, [](Row const& row) { return row.id; }, is_less);

    EXPECT_TRUE(rows == expected) << what;
}

//! Rows whose hashes are what \p hash gives.
template <class Hash>
std::vector<Row> rows_of(std::size_t count, Hash const& hash)
{
    std::mt19937_64 random(count);
    std::vector<Row> rows;
    for (std::size_t i = 0; i < count; ++i) {
        rows.push_back({hash(random), static_cast<int>(random() % 5)});
    }
    return rows;
}

TEST(SortByHash, IsTheOrderOfTheComparison)
{
    for (std::size_t const count :
         {0U, 1U, 2U, 255U, 256U, 257U, 1000U, 20'000U, 300'000U}) {
        expect_sorted(rows_of(count,
                              [](auto& random) {
                                  return records::Hash128{random(), random()};
                              }),
                      "spread " + std::to_string(count));
        expect_sorted(rows_of(count,
                              [](auto& random) {
                                  return records::Hash128{
                                      std::uint64_t{3} << 60U | random() >> 8U,
                                      random()};
                              }),
                      "of one part " + std::to_string(count));
    }
}

TEST(SortByHash, AlsoOfHashesThatDoNotSpread)
{
    for (std::size_t const count : {300U, 20'000U}) {
        expect_sorted(rows_of(count,
                              [](auto&) {
                                  return records::Hash128{0, 0};
                              }),
                      "one");
        expect_sorted(rows_of(count,
                              [](auto& random) {
                                  return records::Hash128{7, random() % 9};
                              }),
                      "lower halves");
        expect_sorted(rows_of(count,
                              [](auto& random) {
                                  return records::Hash128{random() % 40, 0};
                              }),
                      "small");
        expect_sorted(rows_of(count,
                              [](auto& random) {
                                  return random() % 2 == 0
                                             ? records::Hash128{}
                                             : records::Hash128{random(),
                                                                random()};
                              }),
                      "half of them none");
        expect_sorted(rows_of(count,
                              [](auto& random) {
                                  return records::Hash128{
                                      random() % 2 == 0 ? 0 : ~std::uint64_t{0},
                                      random()};
                              }),
                      "first and last");
    }
}

}  // namespace
}  // namespace samspil::ingest::sort_by_hash_test
