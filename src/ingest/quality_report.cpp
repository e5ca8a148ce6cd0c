#include "ingest/quality_report.hpp"

#include <algorithm>
#include <array>
#include <cstdio>
#include <nlohmann/json.hpp>

#include "base/error.hpp"
#include "ingest/checkpoint/counts_json.hpp"
#include "registers/register_spec.hpp"
#include "registers/rejection.hpp"

namespace samspil::ingest {
namespace {

using Json = nlohmann::ordered_json;
using registers::QualityCounts;
using registers::RegisterId;
using registers::RowCounts;

Json rules_json(QualityCounts const& counts)
{
    Json json = Json::object();
    for (auto const& [rule, label, sum] : registers::quality_rules) {
        auto const count = counts.of(rule);
        if (!sum.empty()) {
            auto& total = json.emplace(sum, std::int64_t{0}).first.value();
            total = total.get<std::int64_t>() + count;
        }
        json.emplace(label, count);
    }
    return json;
}

Json register_json(RowCounts const& counts, std::int64_t files, RegisterId id)
{
    Json rejected = Json::object();
    for (auto const& cause : registers::rejection_causes(id)) {
        rejected[cause.name()] = counts.rejected[cause.index()];
    }
    return {{"files", files},
            {"rows", counts.rows},
            {"used", counts.used},
            {"not_needed", counts.not_needed},
            {"rejected", rejected}};
}

std::string describe_rejected(RowCounts const& counts, RegisterId id)
{
    std::array<char, 32> percent{};
    std::snprintf(percent.data(), percent.size(), "%.2f",
                  100.0 * static_cast<double>(counts.total_rejected()) /
                      static_cast<double>(counts.rows));
    std::string text(registers::name_of(id));
    text += ": " + std::to_string(counts.total_rejected()) + " of " +
            std::to_string(counts.rows) + " rows are bad (" + percent.data() +
            " %):";
    for (auto const& cause : registers::rejection_causes(id)) {
        if (auto const count = counts.rejected[cause.index()]; count != 0) {
            text += " " + cause.name() + " " + std::to_string(count) + ";";
        }
    }
    text.back() = '.';
    return text;
}

}  // namespace

QualityCounts sum_over_ranks(parallel::Communicator const& ranks,
                             QualityCounts const& counts)
{
    auto const texts = ranks.gather(to_json(counts).dump());
    if (!ranks.is_root()) {
        return counts;
    }
    QualityCounts sum;
    for (auto const& text : texts) {
        sum += counts_from_json(nlohmann::json::parse(text));
    }
    return sum;
}

void check_rejected(QualityCounts const& counts, double max_rejected_percent)
{
    std::string complaint;
    for (std::size_t i = 0; i < counts.registers.size(); ++i) {
        auto const& row_counts = counts.registers[i];
        if (static_cast<double>(row_counts.total_rejected()) * 100.0 >
            max_rejected_percent * static_cast<double>(row_counts.rows)) {
            complaint += "\n  " + describe_rejected(row_counts,
                                                    static_cast<RegisterId>(i));
        }
    }
    if (!complaint.empty()) {
        std::array<char, 32> limit{};
        std::snprintf(limit.data(), limit.size(), "%g", max_rejected_percent);
        throw base::Error("more than " + std::string(limit.data()) +
                          " % of a register's rows are bad" + complaint +
                          "\n  Check the delivery's form "
                          "(docs/formats/registers.md), or allow more with "
                          "--max-rejected.");
    }
}

std::string quality_json(QualityCounts const& counts, Plan const& plan)
{
    Json json{{"format_version", "1.0"}, {"registers", Json::object()}};
    for (std::size_t i = 0; i < counts.registers.size(); ++i) {
        auto const id = static_cast<RegisterId>(i);
        auto const files =
            std::count_if(plan.files.begin(), plan.files.end(),
                          [id](auto const& file) { return file.source == id; });
        json["registers"][std::string(registers::name_of(id))] =
            register_json(counts.registers[i], files, id);
    }
    json["rules"] = rules_json(counts);
    return json.dump(1) + "\n";
}

}  // namespace samspil::ingest
