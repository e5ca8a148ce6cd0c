#include "ingest/checkpoint/check_counts_json.hpp"

#include <nlohmann/json.hpp>
#include <span>

#include "base/error.hpp"
#include "base/json_number.hpp"

namespace samspil::ingest {
namespace {

using nlohmann::json;
using registers::ActivityCounts;
using registers::FileCounts;
using registers::FirstPlace;
using registers::MonthCounts;

//! [place, number] of each number that is not 0.
json sparse(std::span<std::int64_t const> numbers)
{
    json result = json::array();
    for (std::size_t i = 0; i < numbers.size(); ++i) {
        if (numbers[i] != 0) {
            result.push_back({i, numbers[i]});
        }
    }
    return result;
}

//! Calls \p use with the place and number of each entry of sparse().
template <class Use>
void for_each_entry(json const& from, std::size_t size, Use const& use)
{
    for (auto const& entry : from) {
        auto const place = base::whole_number<std::size_t>(entry.at(0));
        if (place >= size) {
            throw base::Error("a count of the checks is out of its place");
        }
        use(place, base::whole_number<std::int64_t>(entry.at(1)));
    }
}

void fill(std::span<std::int64_t> numbers, json const& from)
{
    for_each_entry(from, numbers.size(),
                   [numbers](std::size_t place, std::int64_t number) {
                       numbers[place] = number;
                   });
}

MonthCounts months_from(json const& from)
{
    MonthCounts months;
    for_each_entry(from, MonthCounts::size,
                   [&months](std::size_t place, std::int64_t number) {
                       months.add_raw(place, number);
                   });
    return months;
}

json places_json(FileCounts const& counts)
{
    json result = json::array();
    for (std::size_t i = 0; i < counts.first_rejected.size(); ++i) {
        if (counts.first_rejected[i].is_there()) {
            result.push_back({i, counts.first_rejected[i].value()});
        }
    }
    return result;
}

json file_json(FileCounts const& counts)
{
    json texts = json::array();
    for (auto const& of_kind : counts.texts) {
        texts.push_back(of_kind.counts());
    }
    json result{{"counts", sparse(counts.counts)},
                {"rejected", sparse(counts.rejected)},
                {"first", places_json(counts)},
                {"months", sparse(counts.months.raw())},
                {"texts", texts}};
    if (counts.first_nul.is_there()) {
        result["nul"] = counts.first_nul.value();
    }
    return result;
}

FileCounts file_from(json const& from)
{
    FileCounts counts;
    fill(counts.counts, from.at("counts"));
    fill(counts.rejected, from.at("rejected"));
    for_each_entry(from.at("first"), counts.first_rejected.size(),
                   [&counts](std::size_t place, std::int64_t offset) {
                       counts.first_rejected[place].see(offset);
                   });
    counts.months = months_from(from.at("months"));
    for (std::size_t i = 0; i < counts.texts.size(); ++i) {
        for (auto const& [text, count] : from.at("texts").at(i).items()) {
            counts.texts[i].add(text, base::whole_number<std::int64_t>(count));
        }
    }
    counts.first_nul.see(from.value("nul", FirstPlace::none));
    return counts;
}

json activity_json(ActivityCounts const& counts)
{
    return {counts.rows, counts.unknown_person, counts.after_death,
            sparse(counts.months.raw())};
}

ActivityCounts activity_from(json const& from)
{
    ActivityCounts counts;
    counts.rows = base::whole_number<std::int64_t>(from.at(0));
    counts.unknown_person = base::whole_number<std::int64_t>(from.at(1));
    counts.after_death = base::whole_number<std::int64_t>(from.at(2));
    counts.months = months_from(from.at(3));
    return counts;
}

}  // namespace

json to_json(registers::CheckCounts const& counts)
{
    auto const& persons = counts.persons;
    json result{{"files", json::array()},
                {"persons",
                 {persons.persons, persons.adults, persons.deaths,
                  persons.deaths_before_birth}},
                {"activity", json::array()},
                {"adults", persons.resident_adults},
                {"registrations", persons.registrations}};
    for (auto const& file : counts.files) {
        result["files"].push_back(file_json(file));
    }
    for (auto const& activity : persons.activity) {
        result["activity"].push_back(activity_json(activity));
    }
    return result;
}

registers::CheckCounts check_counts_from_json(json const& from)
{
    registers::CheckCounts counts;
    for (auto const& file : from.at("files")) {
        counts.files.push_back(file_from(file));
    }
    auto& persons = counts.persons;
    persons.persons =
        base::whole_number<std::int64_t>(from.at("persons").at(0));
    persons.adults = base::whole_number<std::int64_t>(from.at("persons").at(1));
    persons.deaths = base::whole_number<std::int64_t>(from.at("persons").at(2));
    persons.deaths_before_birth =
        base::whole_number<std::int64_t>(from.at("persons").at(3));
    for (std::size_t i = 0; i < persons.activity.size(); ++i) {
        persons.activity[i] = activity_from(from.at("activity").at(i));
    }
    from.at("adults").get_to(persons.resident_adults);
    from.at("registrations").get_to(persons.registrations);
    return counts;
}

}  // namespace samspil::ingest
