#pragma once

#include <array>
#include <cstdint>
#include <numeric>

#include "registers/checks/check_counts.hpp"
#include "registers/quality_rule.hpp"
#include "registers/register_id.hpp"
#include "registers/rejection.hpp"

namespace samspil::registers {

/*!
 * What became of a register's rows; rows = used + not_needed + rejected.
 *
 * Reading counts all rows, the rejected ones, and those that no other row can
 * make needed. Whether the rest is used or not needed is counted later: for
 * diagnoses and visits in the join, for rows of persons when their shard is
 * built.
 */
struct RowCounts
{
    std::int64_t rows = 0;
    std::int64_t used = 0;
    std::int64_t not_needed = 0;
    std::array<std::int64_t, Rejection::count> rejected{};  //!< by index()

    std::int64_t total_rejected() const
    {
        return std::accumulate(rejected.begin(), rejected.end(),
                               std::int64_t{0});
    }
    void reject(Rejection cause) { ++rejected[cause.index()]; }
    RowCounts& operator+=(RowCounts const& other)
    {
        rows += other.rows;
        used += other.used;
        not_needed += other.not_needed;
        for (std::size_t i = 0; i < rejected.size(); ++i) {
            rejected[i] += other.rejected[i];
        }
        return *this;
    }

    friend bool operator==(RowCounts const&, RowCounts const&) = default;
};

//! Counts of a whole ingest: by register, by rule of the method, and what the
//! checks need besides.
struct QualityCounts
{
    std::array<RowCounts, register_count> registers{};
    std::array<std::int64_t, quality_rule_count> rules{};  //!< by index_of()
    CheckCounts checks;

    RowCounts& of(RegisterId id)
    {
        return registers[static_cast<std::size_t>(id)];
    }
    std::int64_t& of(QualityRule rule) { return rules[index_of(rule)]; }
    std::int64_t of(QualityRule rule) const { return rules[index_of(rule)]; }
    QualityCounts& operator+=(QualityCounts const& other)
    {
        for (std::size_t i = 0; i < registers.size(); ++i) {
            registers[i] += other.registers[i];
        }
        for (std::size_t i = 0; i < rules.size(); ++i) {
            rules[i] += other.rules[i];
        }
        checks += other.checks;
        return *this;
    }

    friend bool operator==(QualityCounts const&,
                           QualityCounts const&) = default;
};

}  // namespace samspil::registers
