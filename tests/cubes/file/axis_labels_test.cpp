#include "cubes/file/axis_labels.hpp"

#include <gtest/gtest.h>

#include <array>

#include "base/error.hpp"
#include "support/scratch_folder.hpp"

namespace samspil::cubes::detail::axis_labels_test {
namespace {

constexpr std::array<std::int32_t, 2> days{7, 30};
constexpr Axis follow_up{.name = "follow_up", .numbers = days};

//! A file with the labels of \p axis.
std::filesystem::path write_file(test::ScratchFolder const& folder,
                                 Axis const& axis)
{
    auto const path = folder / "axes.h5";
    auto file = hdf5::File::create(path);
    {
        auto labels = write_labels(file, axis);
        labels.close();
    }
    file.close();
    return path;
}

TEST(AxisLabels, TextsAreReadAsTheyWereWritten)
{
    test::ScratchFolder const folder;
    auto const file = hdf5::File::open(write_file(folder, axes::stay_kind));

    EXPECT_EQ(file.data_set("stay_kind").read_texts().at(1),
              "ambulatory_physical");
    EXPECT_NO_THROW(require_labels(file, axes::stay_kind));
}

TEST(AxisLabels, NumbersAreWrittenAsInt32)
{
    test::ScratchFolder const folder;
    auto const file = hdf5::File::open(write_file(folder, follow_up));

    EXPECT_EQ(file.read<std::int32_t>("follow_up"),
              (std::vector<std::int32_t>{7, 30}));
    EXPECT_NO_THROW(require_labels(file, follow_up));
}

TEST(AxisLabels, OthersThanTheProgramsAreRefused)
{
    test::ScratchFolder const folder;
    static constexpr std::array<std::int32_t, 2> other_days{7, 90};
    constexpr Axis other{.name = "follow_up", .numbers = other_days};
    auto const file = hdf5::File::open(write_file(folder, follow_up));

    EXPECT_THROW(require_labels(file, other), base::Error);
}

TEST(AxisLabels, OthersThanTheProgramsTextsAreRefused)
{
    test::ScratchFolder const folder;
    static constexpr std::array<std::string_view, 4> other_labels{
        "inpatient", "ambulatory_physical", "out_contact", "phone"};
    constexpr Axis other{"stay_kind", other_labels};
    auto const file = hdf5::File::open(write_file(folder, axes::stay_kind));

    EXPECT_THROW(require_labels(file, other), base::Error);
}

}  // namespace
}  // namespace samspil::cubes::detail::axis_labels_test
