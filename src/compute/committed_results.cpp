#include "compute/committed_results.hpp"

#include "base/atomic_file.hpp"

namespace samspil::compute {

void commit_results(cubes::CubeFileWriter& writer,
                    std::filesystem::path const& path,
                    std::string const& quality)
{
    auto quality_path = path;
    quality_path += ".quality.json";
    writer.close();  // a full disk stops it before anything is in place
    base::write_file_atomically(quality_path, quality);
    writer.commit();
}

}  // namespace samspil::compute
