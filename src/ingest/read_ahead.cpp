#include "ingest/read_ahead.hpp"

#include <fcntl.h>
#include <unistd.h>

namespace samspil::ingest {

void read_ahead(std::filesystem::path const& path, ByteRange const& range)
{
    int const file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    if (file < 0) {
        return;
    }
    ::posix_fadvise(file, range.begin, range.end - range.begin,
                    POSIX_FADV_WILLNEED);
    ::close(file);
}

}  // namespace samspil::ingest
