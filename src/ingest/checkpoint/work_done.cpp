#include "ingest/checkpoint/work_done.hpp"

#include <array>
#include <nlohmann/json.hpp>
#include <string_view>

#include "base/error.hpp"
#include "base/json_number.hpp"
#include "base/log.hpp"
#include "ingest/checkpoint/counts_json.hpp"
#include "store/seal_json.hpp"

namespace samspil::ingest {
namespace {

using nlohmann::json;

constexpr std::array<std::string_view, 5> step_names{
    "read contacts", "read details", "join", "read persons", "build"};

Step step_of(std::string const& name)
{
    for (std::size_t i = 0; i < step_names.size(); ++i) {
        if (step_names.at(i) == name) {
            return static_cast<Step>(i);
        }
    }
    throw base::Error("'" + name + "' is no step of an ingest");
}

template <class T>
void append(std::vector<T>& all, std::vector<T> const& more)
{
    all.insert(all.end(), more.begin(), more.end());
}

}  // namespace

WorkDone& WorkDone::operator+=(WorkDone const& other)
{
    append(read, other.read);
    read = merged(std::move(read));
    files_with_offsets.insert(other.files_with_offsets.begin(),
                              other.files_with_offsets.end());
    append(joined, other.joined);
    append(built, other.built);
    sum += other.sum;
    population += other.population;
    counts += other.counts;
    append(rows, other.rows);
    return *this;
}

std::string WorkDone::to_text() const
{
    json text{{"step", step_names.at(static_cast<std::size_t>(step))},
              {"read", json::array()},
              {"files_with_offsets", files_with_offsets},
              {"joined", joined},
              {"built", json::array()},
              {"sum", {sum.high(), sum.low(), sum.persons()}},
              {"population", {population.counted, population.delivered}},
              {"counts", to_json(counts)},
              {"rows", json::array()}};
    for (auto const& [file, range] : read) {
        text["read"].push_back({file, range.begin, range.end});
    }
    for (auto const& [index, entry] : built) {
        text["built"].push_back({index, entry.file, entry.persons,
                                 entry.contacts, entry.registrations,
                                 store::to_json(entry.seal)});
    }
    for (auto const& [kind, bucket, bytes, checksum] : rows) {
        text["rows"].push_back({kind, bucket, bytes, checksum});
    }
    return text.dump();
}

WorkDone WorkDone::from_text(std::string const& text)
{
    try {
        auto const from = json::parse(text);
        WorkDone work;
        work.step = step_of(from.at("step").get<std::string>());
        for (auto const& row : from.at("read")) {
            work.read.push_back(
                {base::whole_number<std::size_t>(row.at(0)),
                 {base::whole_number<std::int64_t>(row.at(1)),
                  base::whole_number<std::int64_t>(row.at(2))}});
        }
        from.at("files_with_offsets").get_to(work.files_with_offsets);
        from.at("joined").get_to(work.joined);
        for (auto const& row : from.at("built")) {
            work.built.push_back({base::whole_number<std::uint32_t>(row.at(0)),
                                  {row.at(1).get<std::string>(),
                                   base::whole_number<std::int64_t>(row.at(2)),
                                   base::whole_number<std::int64_t>(row.at(3)),
                                   base::whole_number<std::int64_t>(row.at(4)),
                                   store::seal_from_json(row.at(5))}});
        }
        auto const& sum = from.at("sum");
        work.sum = store::PersonSum::from_sums(
            {base::whole_number<std::uint64_t>(sum.at(0)),
             base::whole_number<std::uint64_t>(sum.at(1))},
            base::whole_number<std::int64_t>(sum.at(2)));
        from.at("population").at(0).get_to(work.population.counted);
        from.at("population").at(1).get_to(work.population.delivered);
        work.counts = counts_from_json(from.at("counts"));
        for (auto const& row : from.at("rows")) {
            work.rows.push_back({row.at(0).get<std::string>(),
                                 base::whole_number<std::uint32_t>(row.at(1)),
                                 base::whole_number<std::int64_t>(row.at(2)),
                                 base::whole_number<std::uint64_t>(row.at(3))});
        }
        return work;
    } catch (json::exception const&) {
        throw base::Error("an entry is missing or of the wrong type");
    }
}

std::string describe(WorkDone const& work, std::uint32_t shards)
{
    auto const of = [](std::size_t count, std::size_t all) {
        return std::to_string(count) + " of " + std::to_string(all);
    };
    switch (work.step) {
        case Step::join:
            return "all contacts are read, " + of(work.joined.size(), shards) +
                   " buckets of them joined";
        case Step::build:
            return "everything is read, " + of(work.built.size(), shards) +
                   " shards are built";
        default:
            break;
    }
    std::int64_t bytes = 0;
    for (auto const& range : work.read) {
        bytes += range.range.size();
    }
    auto const* const what = work.step == Step::read_contacts ? "of contacts"
                             : work.step == Step::read_details
                                 ? "of diagnoses and visits"
                                 : "of persons";
    return base::format_bytes(bytes) + " " + what + " are read";
}

}  // namespace samspil::ingest
