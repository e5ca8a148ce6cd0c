#include "ingest/quality_report.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "base/json_number.hpp"
#include "ingest/checkpoint/counts_json.hpp"
#include "ingest/checks/delivery_checks.hpp"
#include "ingest/quality_details.hpp"
#include "registers/register_spec.hpp"
#include "registers/rejection.hpp"

namespace samspil::ingest {
namespace {

using Json = nlohmann::ordered_json;
using registers::CheckId;
using registers::Finding;
using registers::Findings;
using registers::QualityCounts;
using registers::RegisterId;
using registers::RowCounts;
using registers::Verdict;

Json rules_json(QualityCounts const& counts)
{
    Json json = Json::object();
    for (auto const& [rule, label, sum] : registers::quality_rules) {
        auto const count = counts.of(rule);
        if (!sum.empty()) {
            auto& total = json.emplace(sum, std::int64_t{0}).first.value();
            total = base::whole_number<std::int64_t>(total) + count;
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

Json finding_json(Plan const& plan, Finding const& finding)
{
    Json json{{"id", registers::name_of(finding.check)},
              {"result", registers::name_of(finding.verdict)},
              {"register", nullptr},
              {"file", nullptr},
              {"share", finding.share},
              {"text", finding.what}};
    if (finding.source) {
        json["register"] = registers::name_of(*finding.source);
    }
    if (finding.file) {
        json["file"] = name_of_file(plan, *finding.file);
    }
    return json;
}

//! A check that found nothing is one entry with the largest share that it saw.
Json checks_json(Plan const& plan, Findings const& findings)
{
    Json json = Json::array();
    for (std::size_t i = 0; i < registers::check_count; ++i) {
        Finding nothing{.check = static_cast<CheckId>(i)};
        bool is_ok = true;
        for (auto const& finding : findings) {
            if (finding.check != nothing.check) {
                continue;
            }
            if (finding.verdict == Verdict::ok) {
                nothing.share = std::max(nothing.share, finding.share);
            } else {
                json.push_back(finding_json(plan, finding));
                is_ok = false;
            }
        }
        if (is_ok) {
            json.push_back(finding_json(plan, nothing));
        }
    }
    return json;
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

std::string quality_json(QualityCounts const& counts, Plan const& plan,
                         Findings const& findings)
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
    json["checks"] = checks_json(plan, findings);
    json.update(quality_details(counts, plan));
    json["confidential"] = "yes";
    return json.dump(1) + "\n";
}

}  // namespace samspil::ingest
