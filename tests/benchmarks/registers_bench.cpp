#include <benchmark/benchmark.h>

#include <array>
#include <cstring>
#include <random>
#include <string>
#include <vector>

#include "records/id_hashes.hpp"
#include "registers/csv/csv_rows.hpp"
#include "registers/csv/field_delimiters.hpp"
#include "registers/register_spec.hpp"
#include "text/csv_header.hpp"
#include "text/csv_line.hpp"

// What reading costs: ns a row and bytes a second of splitting lines, reading
// whole rows of the largest registers and hashing ids. For comparison, a
// search for line breaks in the same text, which no reader can beat. Texts are
// as large as the blocks that an ingest reads, so that they lie in the
// second-level cache.

namespace samspil::registers {
namespace {

constexpr std::size_t text_size = std::size_t{256} << 10;

//! A register's header, and what gives one of its rows.
struct Form
{
    RegisterId source;
    std::string_view header;
    std::string (*row)(std::mt19937_64& random);
};

std::string number(std::mt19937_64& random, std::uint64_t from,
                   std::uint64_t to)
{
    return std::to_string(from + random() % (to - from));
}

std::string date(std::mt19937_64& random)
{
    return number(random, 1930, 2023) + "-0" + number(random, 1, 10) + "-" +
           number(random, 10, 29);
}

std::string clock(std::mt19937_64& random)
{
    return number(random, 10, 24) + ":" + number(random, 10, 60);
}

constexpr Form population{
    RegisterId::population, "PNR,FOED_DAG,KOEN,KOM,DISTRIKT",
    [](std::mt19937_64& random) {
        return number(random, 1'000'000'000, 9'999'999'999) + "," +
               date(random) + "," + number(random, 1, 3) + "," +
               std::array{"101", "265", "751", "851"}[random() % 4] + ",";
    }};

constexpr Form contact{
    RegisterId::lpr_f_kontakter,
    "DW_EK_KONTAKT,PNR,DATO_START,TIDSPUNKT_START,DATO_SLUT,TIDSPUNKT_SLUT,"
    "KONTAKTTYPE,PRIORITET,HOVEDSPECIALE_ANS,AKTIONSDIAGNOSE",
    [](std::mt19937_64& random) {
        bool const is_psychiatric = random() % 2 == 0;
        auto const day = "2021-0" + number(random, 1, 10) + "-15,";
        return number(random, 100'000'000'000, 999'999'999'999) + "," +
               number(random, 1'000'000'000, 9'999'999'999) + "," + day +
               "08:15," + day + clock(random).replace(0, 2, "19") +
               ",ALCA00,ATA3," +
               (is_psychiatric ? "psykiatri,DF200" : "intern medicin,DZ098");
    }};

constexpr Form diagnosis{
    RegisterId::lpr_f_diagnoser,
    "DW_EK_KONTAKT,DIAGNOSEKODE,DIAGNOSETYPE,SENERE_AFKRAEFTET",
    [](std::mt19937_64& random) {
        return number(random, 100'000'000'000, 999'999'999'999) + ",DF" +
               number(random, 200, 699) +
               (random() % 2 == 0 ? ",A,Nej" : ",B,Nej");
    }};

//! Text of one register, and how it is read.
struct Sample
{
    explicit Sample(Form const& form)
    {
        std::mt19937_64 random(1);
        while (text.size() < text_size) {
            text += form.row(random) + "\n";
            ++rows;
        }
        auto const header = text::read_csv_header(form.header).value();
        plan.source = form.source;
        plan.separator = header.separator;
        plan.column_count = static_cast<std::int32_t>(header.names.size());
        plan.columns = map_columns(spec_of(form.source), header.names, "");
        plan.reference_day = base::to_day(2020, 12, 31);
    }

    void tell(benchmark::State& state) const
    {
        auto const times = static_cast<double>(state.iterations());
        state.SetBytesProcessed(state.iterations() *
                                static_cast<std::int64_t>(text.size()));
        state.counters["s_per_row"] = benchmark::Counter(
            times * static_cast<double>(rows),
            benchmark::Counter::kIsRate | benchmark::Counter::kInvert);
    }

    std::string text;
    std::int64_t rows = 0;
    CsvFilePlan plan;
};

void find_line_breaks(benchmark::State& state, Form const& form)
{
    Sample const sample(form);
    for (auto _ : state) {
        std::size_t found = 0;
        char const* at = sample.text.data();
        char const* const end = at + sample.text.size();
        while (at != nullptr && at != end) {
            at = static_cast<char const*>(
                std::memchr(at, '\n', static_cast<std::size_t>(end - at)));
            at += at == nullptr ? 0 : 1;
            ++found;
        }
        benchmark::DoNotOptimize(found);
    }
    sample.tell(state);
}

void find_delimiters(benchmark::State& state, Form const& form)
{
    constexpr std::size_t window = std::size_t{8} << 10;
    Sample const sample(form);
    std::vector<std::uint32_t> positions(window + 1);
    for (auto _ : state) {
        for (std::size_t at = 0; at < sample.text.size(); at += window) {
            benchmark::DoNotOptimize(find_field_delimiters(
                std::string_view(sample.text).substr(at, window), ',',
                positions));
        }
    }
    sample.tell(state);
}

//! How lines with quotes are cut.
void split_any_lines(benchmark::State& state, Form const& form)
{
    Sample const sample(form);
    text::CsvLineSplitter split(',');
    for (auto _ : state) {
        std::string_view lines(sample.text);
        std::size_t fields = 0;
        while (!lines.empty()) {
            auto const line = lines.substr(0, lines.find('\n'));
            fields += split(line, [](std::size_t, std::string_view text) {
                benchmark::DoNotOptimize(text.data());
            });
            lines.remove_prefix(line.size() + 1);
        }
        benchmark::DoNotOptimize(fields);
    }
    sample.tell(state);
}

void read_rows(benchmark::State& state, Form const& form)
{
    Sample const sample(form);
    ParsedRows rows;
    QualityCounts counts;
    for (auto _ : state) {
        rows.clear();
        parse_rows(sample.plan, {}, sample.text, rows, counts);
        benchmark::DoNotOptimize(rows.population.data());
    }
    sample.tell(state);
}

constexpr std::size_t id_count = 256;

std::vector<std::string> ids()
{
    std::mt19937_64 random(1);
    std::vector<std::string> result(id_count);
    for (auto& id : result) {
        id = number(random, 1'000'000'000, 9'999'999'999);
    }
    return result;
}

void hash_ids_one_by_one(benchmark::State& state)
{
    auto const texts = ids();
    for (auto _ : state) {
        for (auto const& id : texts) {
            benchmark::DoNotOptimize(
                records::keyed_hash(records::public_key, id));
        }
    }
    state.SetItemsProcessed(state.iterations() * std::int64_t{id_count});
}

void hash_ids_side_by_side(benchmark::State& state)
{
    auto const texts = ids();
    records::IdHashes hashes;
    for (auto _ : state) {
        hashes.clear();
        for (auto const& id : texts) {
            hashes.add(records::public_key, id);
        }
        hashes.finish(records::public_key);
        benchmark::DoNotOptimize(hashes[0]);
    }
    state.SetItemsProcessed(state.iterations() * std::int64_t{id_count});
}

BENCHMARK_CAPTURE(find_line_breaks, population, population);
BENCHMARK_CAPTURE(find_delimiters, population, population);
BENCHMARK_CAPTURE(split_any_lines, population, population);
BENCHMARK_CAPTURE(read_rows, population, population);
BENCHMARK_CAPTURE(find_line_breaks, contact, contact);
BENCHMARK_CAPTURE(find_delimiters, contact, contact);
BENCHMARK_CAPTURE(split_any_lines, contact, contact);
BENCHMARK_CAPTURE(read_rows, contact, contact);
BENCHMARK_CAPTURE(find_line_breaks, diagnosis, diagnosis);
BENCHMARK_CAPTURE(find_delimiters, diagnosis, diagnosis);
BENCHMARK_CAPTURE(split_any_lines, diagnosis, diagnosis);
BENCHMARK_CAPTURE(read_rows, diagnosis, diagnosis);
BENCHMARK(hash_ids_one_by_one);
BENCHMARK(hash_ids_side_by_side);

}  // namespace
}  // namespace samspil::registers

BENCHMARK_MAIN();
