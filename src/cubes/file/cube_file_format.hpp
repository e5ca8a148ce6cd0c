#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "cubes/catalogue.hpp"

/*!
 * The names and versions of the cube file (docs/formats/cube_file.md), for its
 * writer and its reader.
 */
namespace samspil::cubes {

inline constexpr std::string_view cube_file_type = "samspil cubes";
//! Readers take files of the same major version.
inline constexpr std::string_view cube_file_version = "1.1";
//! From "1.1" on a file has a checksum over all of its bytes (hdf5::Guard).
inline constexpr int first_guarded_minor_version = 1;

//! Axes that every count has before its own.
inline constexpr std::string_view count_axes[] = {"scenario", "year",
                                                  "geography"};
inline constexpr std::string_view figure_axes[] = {"scenario", "period",
                                                   "geography", "key_figure"};
inline constexpr std::string_view correlation_axes[] = {"scenario", "period",
                                                        "level"};

//! Axes of the tails that a part of the replicates has.
inline constexpr std::string_view tail_axes[] = {
    "scenario", "period", "geography", "tail", "key_figure"};

//! Key figures in one chunk. Neighbours mostly depend on the same keys of a
//! scenario, so scenarios share whole chunks, and each is compressed once.
inline constexpr std::size_t key_figure_chunk = 16;

//! All axes of a count, in order.
inline std::vector<std::string_view> axes_of(CubeSpec const& spec)
{
    std::vector<std::string_view> axes(std::begin(count_axes),
                                       std::end(count_axes));
    for (auto const* axis : spec.axes) {
        axes.push_back(axis->name);
    }
    return axes;
}

}  // namespace samspil::cubes
