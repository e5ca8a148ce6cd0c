#include "app/labels/open_cubes.hpp"

#include "app/with_ranks.hpp"

namespace samspil::app {

cubes::CubeFileReader open_cubes(std::filesystem::path const& path)
{
    cubes::CubeFileReader reader(path);
    if (!reader.is_guarded()) {
        make_log().warning(
            path.string() +
            " has format version 1.0, without a checksum: if a byte of it was "
            "changed, nothing tells");
    }
    return reader;
}

}  // namespace samspil::app
