#include "registers/csv/csv_plan_json.hpp"

#include <cstdint>
#include <nlohmann/json.hpp>
#include <string>

#include "base/json_number.hpp"

namespace samspil::registers {
namespace {

using Json = nlohmann::json;

Json to_json(ColumnMap const& columns)
{
    Json result;  // by place in Field
    for (std::size_t i = 0; i < field_count; ++i) {
        result.push_back(columns.column(static_cast<Field>(i)));
    }
    return result;
}

//! Texts of any bytes, which JSON's may not be.
Json bytes_of(std::vector<std::string> const& texts)
{
    auto result = Json::array();
    for (auto const& text : texts) {
        result.push_back(std::vector<std::uint8_t>(text.begin(), text.end()));
    }
    return result;
}

Json to_json(CsvFilePlan const& plan)
{
    auto const path = plan.path.string();
    return {{"path", std::vector<std::uint8_t>(path.begin(), path.end())},
            {"source", plan.source},
            {"separator", plan.separator},
            {"column_count", plan.column_count},
            {"columns", to_json(plan.columns)},
            {"folder_values", bytes_of(plan.folder_values)},
            {"reference_day", plan.reference_day.value()},
            {"body_offset", plan.body_offset},
            {"file_size", plan.file_size},
            {"identity",
             {plan.identity.bytes, plan.identity.changed, plan.identity.inode,
              plan.identity.device}}};
}

CsvFilePlan plan_from_json(Json const& json)
{
    CsvFilePlan plan;
    auto const path = json.at("path").get<std::vector<std::uint8_t>>();
    plan.path = std::string(path.begin(), path.end());
    json.at("source").get_to(plan.source);
    json.at("separator").get_to(plan.separator);
    json.at("column_count").get_to(plan.column_count);
    for (std::size_t i = 0; i < field_count; ++i) {
        plan.columns.set(
            static_cast<Field>(i),
            base::whole_number<std::int32_t>(json.at("columns").at(i)));
    }
    for (auto const& value : json.at("folder_values")) {
        auto const bytes = value.get<std::vector<std::uint8_t>>();
        plan.folder_values.emplace_back(bytes.begin(), bytes.end());
    }
    plan.reference_day =
        base::Day(base::whole_number<std::int32_t>(json.at("reference_day")));
    json.at("body_offset").get_to(plan.body_offset);
    json.at("file_size").get_to(plan.file_size);
    auto const& identity = json.at("identity");
    identity.at(0).get_to(plan.identity.bytes);
    identity.at(1).get_to(plan.identity.changed);
    identity.at(2).get_to(plan.identity.inode);
    identity.at(3).get_to(plan.identity.device);
    return plan;
}

}  // namespace

nlohmann::json plans_to_json(std::span<CsvFilePlan const> plans)
{
    auto result = Json::array();
    for (auto const& plan : plans) {
        result.push_back(to_json(plan));
    }
    return result;
}

std::vector<CsvFilePlan> plans_from_json(nlohmann::json const& json)
{
    std::vector<CsvFilePlan> plans;
    for (auto const& plan : json) {
        plans.push_back(plan_from_json(plan));
    }
    return plans;
}

}  // namespace samspil::registers
