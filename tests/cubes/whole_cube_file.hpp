#pragma once

#include <filesystem>
#include <vector>

#include "cubes/file/cube_file_reader.hpp"
#include "cubes/file/cube_file_writer.hpp"

namespace samspil::testing {

//! A whole cube file in memory.
struct CubeFileContent
{
    cubes::CubeFileHeader header;
    std::vector<cubes::ScenarioResult> results;  //!< [scenario]
};

inline CubeFileContent read_cube_file(std::filesystem::path const& path)
{
    cubes::CubeFileReader const reader(path);
    CubeFileContent content{reader.header(), {}};
    for (std::size_t i = 0; i < content.header.scenarios.size(); ++i) {
        content.results.push_back(reader.read(i));
    }
    return content;
}

inline void write_cube_file(std::filesystem::path const& path,
                            CubeFileContent const& content)
{
    cubes::CubeFileWriter writer(path, content.header);
    for (auto const& result : content.results) {
        writer.write_next(result);
    }
    writer.commit();
}

}  // namespace samspil::testing
