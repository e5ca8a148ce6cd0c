#include "ingest/checkpoint/counts_json.hpp"

namespace samspil::ingest {

nlohmann::json to_json(registers::QualityCounts const& counts)
{
    nlohmann::json json{{"rules", counts.rules}};
    for (auto const& row_counts : counts.registers) {
        json["registers"].push_back({row_counts.rows, row_counts.used,
                                     row_counts.not_needed,
                                     row_counts.rejected});
    }
    return json;
}

registers::QualityCounts counts_from_json(nlohmann::json const& json)
{
    registers::QualityCounts counts;
    json.at("rules").get_to(counts.rules);
    for (std::size_t i = 0; i < counts.registers.size(); ++i) {
        auto const& row = json.at("registers").at(i);
        auto& row_counts = counts.registers[i];
        row.at(0).get_to(row_counts.rows);
        row.at(1).get_to(row_counts.used);
        row.at(2).get_to(row_counts.not_needed);
        row.at(3).get_to(row_counts.rejected);
    }
    return counts;
}

}  // namespace samspil::ingest
