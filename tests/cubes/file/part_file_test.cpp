#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>
#include <limits>
#include <random>

#include "cubes/file/cube_file_reader.hpp"
#include "cubes/file/cube_file_writer.hpp"
#include "cubes/sample_cubes.hpp"
#include "support/scratch_folder.hpp"

// What a cube file of a part of a run holds besides.
namespace samspil::cubes::part_file_test {
namespace {

using test::ScratchFolder;
using testing::CubeFileContent;
using testing::sample_content;
using testing::write_cube_file;

constexpr std::int64_t replicates = 90;
constexpr std::int64_t of_the_first = 88;

//! One replicate's values: some missing, some equal.
std::vector<double> draw(std::mt19937& random, std::size_t figures)
{
    std::vector<double> values(figures);
    for (auto& value : values) {
        auto const drawn = random();
        value = drawn % 5 == 0 ? std::numeric_limits<double>::quiet_NaN()
                               : static_cast<double>(drawn % 37);
    }
    return values;
}

CubeFileContent part_content(PartOf of, std::int64_t number)
{
    auto content = sample_content();
    Part part{of, number, 2};
    if (of == PartOf::replicates) {
        part.replicates = replicates;
        part.first_replicate = number == 1 ? 0 : of_the_first;
        part.end_replicate = number == 1 ? of_the_first : replicates;
    }
    content.header.part = part;
    return content;
}

void write_part(std::filesystem::path const& path,
                CubeFileContent const& content, PercentileBounds const* tails)
{
    CubeFileWriter writer(path, content.header);
    for (auto const& result : content.results) {
        writer.write_next(result, tails);
    }
    writer.write_quality(R"({"rules": {"M4.7": 3}})");
    writer.commit();
}

TEST(PartFile, TellsWhichPartOfWhatRunItIs)
{
    ScratchFolder const folder;
    write_part(folder / "x.h5", part_content(PartOf::scenarios, 2), nullptr);

    CubeFileReader const reader(folder / "x.h5");

    ASSERT_TRUE(reader.header().part.has_value());
    Part expected{PartOf::scenarios, 2, 2};
    expected.quality = R"({"rules": {"M4.7": 3}})";
    EXPECT_EQ(*reader.header().part, expected);
    EXPECT_FALSE(reader.header().has_tails());
}

TEST(PartFile, AWholeRunIsNoPart)
{
    ScratchFolder const folder;
    write_cube_file(folder / "x.h5", sample_content());

    EXPECT_FALSE(CubeFileReader(folder / "x.h5").header().part.has_value());
}

TEST(PartFile, TailsOfTwoFilesGiveTheBoundsOfAllReplicates)
{
    ScratchFolder const folder;
    auto const figures = sample_content().results.front().figures.value.size();
    PercentileBounds whole(figures, replicates);
    std::mt19937 random(3);
    for (int number = 1; number <= 2; ++number) {
        PercentileBounds mine(figures, replicates);
        // The second part is too small for the depth of a tail.
        for (int i = 0;
             i < (number == 1 ? of_the_first : replicates - of_the_first);
             ++i) {
            auto const values = draw(random, figures);
            mine.add(values, figures, {0, figures});
            whole.add(values, figures, {0, figures});
        }
        write_part(folder / (std::to_string(number) + ".h5"),
                   part_content(PartOf::replicates, number), &mine);
    }

    PercentileBounds merged(figures, replicates);
    CubeFileReader(folder / "2.h5").merge_tails(1, merged);
    CubeFileReader(folder / "1.h5").merge_tails(1, merged);

    for (std::size_t i = 0; i < figures; ++i) {
        auto const expected = whole.bounds(i);
        auto const found = merged.bounds(i);
        if (std::isnan(expected.lower)) {
            EXPECT_TRUE(std::isnan(found.lower) && std::isnan(found.upper));
        } else {
            EXPECT_EQ(found.lower, expected.lower);
            EXPECT_EQ(found.upper, expected.upper);
        }
    }
}

}  // namespace
}  // namespace samspil::cubes::part_file_test
