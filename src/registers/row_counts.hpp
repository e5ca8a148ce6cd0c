#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>

#include "registers/rows.hpp"

namespace samspil::registers {

/*!
 * What became of a register's rows; rows = used + not_needed + rejected.
 *
 * Reading counts rows, the rejected, and those that are not needed whatever
 * the rest of the data says; "used" and the other "not needed" are added when
 * a person's contacts and registrations are built.
 */
struct RowCounts
{
    std::int64_t rows = 0;
    std::int64_t used = 0;
    std::int64_t not_needed = 0;
    //! By cause: "fields", "unreadable <field>", "missing <field>",
    //! "backward".
    std::map<std::string, std::int64_t, std::less<>> rejected;

    std::int64_t total_rejected() const
    {
        std::int64_t sum = 0;
        for (auto const& [cause, count] : rejected) {
            sum += count;
        }
        return sum;
    }
    void reject(std::string_view cause)
    {
        auto const found = rejected.find(cause);
        if (found != rejected.end()) {
            ++found->second;
        } else {
            rejected.emplace(cause, 1);
        }
    }
};

//! Counts of a whole ingest: by register and by rule ("M2.3").
struct QualityCounts
{
    std::array<RowCounts, register_count> registers;
    std::map<std::string, std::int64_t, std::less<>> rules;

    RowCounts& of(RegisterId id)
    {
        return registers[static_cast<std::size_t>(id)];
    }
    void add_rule(std::string_view rule, std::int64_t count = 1)
    {
        auto const found = rules.find(rule);
        if (found != rules.end()) {
            found->second += count;
        } else {
            rules.emplace(rule, count);
        }
    }
    QualityCounts& operator+=(QualityCounts const& other)
    {
        for (std::size_t i = 0; i < register_count; ++i) {
            registers[i].rows += other.registers[i].rows;
            registers[i].used += other.registers[i].used;
            registers[i].not_needed += other.registers[i].not_needed;
            for (auto const& [cause, count] : other.registers[i].rejected) {
                registers[i].rejected[cause] += count;
            }
        }
        for (auto const& [rule, count] : other.rules) {
            rules[rule] += count;
        }
        return *this;
    }
};

}  // namespace samspil::registers
