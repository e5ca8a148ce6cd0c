#include "ingest/survey/file_sample.hpp"

#include "ingest/reading/line_blocks.hpp"

namespace samspil::ingest {
namespace {

constexpr std::int64_t most_whole_bytes = std::int64_t{2} << 20U;
constexpr std::int64_t piece_bytes = std::int64_t{64} << 10U;
constexpr std::int64_t piece_count = 16;

void add_lines(registers::CsvFilePlan const& plan, ByteRange const& range,
               FileSample& sample)
{
    LineBlocks blocks(plan.path, range, {plan.body_offset, plan.file_size});
    for (auto lines = blocks.next(); !lines.empty(); lines = blocks.next()) {
        sample.pieces.push_back({blocks.offset(), std::string(lines)});
        sample.bytes += static_cast<std::int64_t>(lines.size());
    }
}

}  // namespace

FileSample read_sample(registers::CsvFilePlan const& plan)
{
    FileSample sample;
    ByteRange const body{plan.body_offset, plan.file_size};
    sample.is_whole = body.size() <= most_whole_bytes;
    if (sample.is_whole) {
        add_lines(plan, body, sample);
        return sample;
    }
    for (std::int64_t i = 0; i < piece_count; ++i) {
        auto const begin =
            body.begin + (body.size() - piece_bytes) / (piece_count - 1) * i;
        add_lines(plan, {begin, begin + piece_bytes}, sample);
    }
    return sample;
}

}  // namespace samspil::ingest
