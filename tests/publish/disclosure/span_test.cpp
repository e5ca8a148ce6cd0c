#include "publish/disclosure/span.hpp"

#include <gtest/gtest.h>

#include <random>

namespace samspil::publish::span_test {
namespace {

void add(Span& span, LinearForm const& form)
{
    if (auto const reduced = span.reduce(form); !reduced.empty()) {
        span.add(reduced, reduced.front().variable);
    }
}

// M10.4 a
TEST(Span, FindsWhatFollowsByAddingAndSubtracting)
{
    Span span(4);
    add(span, LinearForm({{0, 1}, {1, 1}, {2, 1}}));
    add(span, LinearForm({{1, 1}, {2, 1}}));

    EXPECT_TRUE(span.reduce(LinearForm({{0, 1}})).empty());
    EXPECT_FALSE(span.reduce(LinearForm({{1, 1}})).empty());
    EXPECT_FALSE(span.reduce(LinearForm({{3, 1}})).empty());
    EXPECT_EQ(span.rank(), 2U);
}

TEST(Span, WhatIsLeftIsTheSameForFormsThatDifferByWhatIsKnown)
{
    Span span(4);
    LinearForm const known({{0, 1}, {1, 1}, {3, -2}});
    add(span, known);
    LinearForm form({{1, 1}, {2, 5}});
    auto const left = span.reduce(form);
    form.add(known, 7);

    EXPECT_EQ(span.reduce(form), left);
}

TEST(Span, FactorsNeedNotDivide)
{
    Span span(2);
    add(span, LinearForm({{0, 2}, {1, 3}}));
    add(span, LinearForm({{0, 5}, {1, -7}}));

    EXPECT_TRUE(span.reduce(LinearForm({{0, 1}})).empty());
    EXPECT_TRUE(span.reduce(LinearForm({{1, 1}})).empty());
}

// Rows that are sums of earlier ones add nothing, whatever the pivots were.
TEST(Span, RankIsThatOfTheRowsInAnyOrder)
{
    std::mt19937 random(1);
    std::uniform_int_distribution<int> factor(-1, 1);
    for (int round = 0; round < 50; ++round) {
        std::vector<LinearForm> rows;
        for (int i = 0; i < 12; ++i) {
            std::vector<FormTerm> terms;
            for (Variable v = 0; v < 8; ++v) {
                if (auto const f = factor(random); f != 0) {
                    terms.push_back({v, f});
                }
            }
            rows.emplace_back(std::move(terms));
        }
        Span forward(8);
        Span backward(8);
        for (std::size_t i = 0; i < rows.size(); ++i) {
            add(forward, rows[i]);
            add(backward, rows[rows.size() - 1 - i]);
        }
        EXPECT_EQ(forward.rank(), backward.rank());
        for (auto const& row : rows) {
            EXPECT_TRUE(forward.reduce(row).empty());
            EXPECT_TRUE(backward.reduce(row).empty());
        }
    }
}

}  // namespace
}  // namespace samspil::publish::span_test
