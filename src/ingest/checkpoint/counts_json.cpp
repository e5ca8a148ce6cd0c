#include "ingest/checkpoint/counts_json.hpp"

#include <string>

#include "base/error.hpp"
#include "ingest/checkpoint/check_counts_json.hpp"

namespace samspil::ingest {
namespace {

using nlohmann::json;

using registers::Rejection;

[[noreturn]] void refuse(std::string const& name)
{
    throw base::Error("'" + name + "' is no count of the quality report");
}

json rules_json(registers::QualityCounts const& counts)
{
    json rules = json::object();
    for (auto const& row : registers::quality_rules) {
        if (auto const count = counts.of(row.rule); count != 0) {
            rules[std::string(row.label)] = count;
        }
    }
    return rules;
}

json rejected_json(registers::RowCounts const& counts)
{
    json rejected = json::object();
    for (std::size_t i = 0; i < Rejection::count; ++i) {
        if (counts.rejected[i] != 0) {
            rejected[Rejection::at(i).name()] = counts.rejected[i];
        }
    }
    return rejected;
}

}  // namespace

json to_json(registers::QualityCounts const& counts)
{
    json result{{"rules", rules_json(counts)}};
    for (auto const& row_counts : counts.registers) {
        result["registers"].push_back({row_counts.rows, row_counts.used,
                                       row_counts.not_needed,
                                       rejected_json(row_counts)});
    }
    result["checks"] = to_json(counts.checks);
    return result;
}

registers::QualityCounts counts_from_json(json const& from)
{
    registers::QualityCounts counts;
    for (auto const& [label, count] : from.at("rules").items()) {
        auto const rule = registers::find_quality_rule(label);
        if (!rule) {
            refuse(label);
        }
        count.get_to(counts.of(*rule));
    }
    for (std::size_t i = 0; i < counts.registers.size(); ++i) {
        auto const& row = from.at("registers").at(i);
        auto& row_counts = counts.registers[i];
        row.at(0).get_to(row_counts.rows);
        row.at(1).get_to(row_counts.used);
        row.at(2).get_to(row_counts.not_needed);
        for (auto const& [name, count] : row.at(3).items()) {
            auto const cause = Rejection::find(name);
            if (!cause) {
                refuse(name);
            }
            count.get_to(row_counts.rejected[cause->index()]);
        }
    }
    counts.checks = check_counts_from_json(from.at("checks"));
    return counts;
}

}  // namespace samspil::ingest
