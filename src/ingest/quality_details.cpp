#include "ingest/quality_details.hpp"

#include <array>
#include <nlohmann/json.hpp>

#include "ingest/checks/delivery_checks.hpp"
#include "registers/register_spec.hpp"

namespace samspil::ingest {
namespace {

using Json = nlohmann::ordered_json;
using registers::FileCount;
using registers::FileCounts;
using registers::FileTexts;
using registers::MonthCounts;
using registers::RegisterId;

//! "2019": rows with a date in it; those of other years are "other".
Json years_json(MonthCounts const& months)
{
    Json json = Json::object();
    auto other = months.total();
    for (int year = MonthCounts::first_year; year <= MonthCounts::last_year;
         ++year) {
        if (auto const count = months.within(year, year); count != 0) {
            json[std::to_string(year)] = count;
            other -= count;
        }
    }
    if (other != 0) {
        json["other"] = other;
    }
    return json;
}

Json months_json(MonthCounts const& months)
{
    Json json = Json::object();
    for (int month = registers::month_number(MonthCounts::first_year, 1);
         month <= registers::month_number(MonthCounts::last_year, 12);
         ++month) {
        if (auto const count = months.of(month); count != 0) {
            json[registers::month_text(month)] = count;
        }
    }
    return json;
}

Json files_json(registers::QualityCounts const& counts, Plan const& plan)
{
    Json json = Json::array();
    for (auto const& file : plan.files) {
        FileCounts const none;
        auto const& of_file = file.number < counts.checks.files.size()
                                  ? counts.checks.files[file.number]
                                  : none;
        json.push_back({{"register", registers::name_of(file.source)},
                        {"file", name_of_file(plan, file.number)},
                        {"rows", of_file.of(FileCount::rows)},
                        {"rejected", of_file.total_rejected()},
                        {"years", years_json(of_file.months)}});
    }
    return json;
}

//! Values that are no known code, by register and field: texts that may be
//! listed with their counts, and how many there are in all.
Json codes_json(registers::QualityCounts const& counts, Plan const& plan)
{
    struct Listed
    {
        char const* field;
        FileCount total;
        std::optional<FileTexts> texts;
    };
    constexpr std::array<Listed, 8> all{{
        {"sex", FileCount::sex_unknown, {}},
        {"birth_date", FileCount::birth_date_unknown, {}},
        {"municipality", FileCount::municipality_unknown, {}},
        {"district", FileCount::district_unknown, {}},
        {"specialty", FileCount::unknown_specialty, FileTexts::specialties},
        {"type", FileCount::dropped_type, FileTexts::types},
        {"system", FileCount::left_out_system, FileTexts::systems},
        {"service", FileCount::unknown_service, FileTexts::services},
    }};
    Json json = Json::array();
    for (auto const& spec : registers::register_specs()) {
        FileCounts sum;
        for (auto const& file : plan.files) {
            if (file.source == spec.id &&
                file.number < counts.checks.files.size()) {
                sum += counts.checks.files[file.number];
            }
        }
        for (auto const& [field, total, texts] : all) {
            if (sum.of(total) != 0) {
                json.push_back({{"register", spec.name},
                                {"field", field},
                                {"rows", sum.of(total)},
                                {"listed", texts ? Json(sum.of(*texts).counts())
                                                 : Json::object()}});
            }
        }
    }
    return json;
}

}  // namespace

Json quality_details(registers::QualityCounts const& counts, Plan const& plan)
{
    auto const& persons = counts.checks.persons;
    Json coverage = Json::object();
    Json agreement = Json::object();
    for (auto const& spec : registers::register_specs()) {
        auto const& activity = persons.of(spec.id);
        if (!activity.months.is_empty()) {
            coverage[std::string(spec.name)] = months_json(activity.months);
        }
        if (activity.rows != 0) {
            agreement[std::string(spec.name)] = {
                {"rows", activity.rows},
                {"unknown_person", activity.unknown_person},
                {"after_death", activity.after_death}};
        }
    }
    return {
        {"files", files_json(counts, plan)},
        {"coverage", coverage},
        {"codes", codes_json(counts, plan)},
        {"agreement", agreement},
        {"persons", {{"stored", persons.persons}, {"adults", persons.adults}}}};
}

}  // namespace samspil::ingest
