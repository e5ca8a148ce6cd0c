#include "compute/committed_results.hpp"

#include "base/atomic_file.hpp"
#include "compute/output_place.hpp"

namespace samspil::compute {

void commit_results(cubes::CubeFileWriter& writer,
                    std::filesystem::path const& path,
                    std::string const& quality)
{
    writer.close();  // a full disk stops it before anything is in place
    auto const quality_path = quality_path_of(path);
    base::remove_left_partials(quality_path, quality_report_beginning);
    base::write_file_atomically(quality_path, quality);
    writer.commit();
}

}  // namespace samspil::compute
