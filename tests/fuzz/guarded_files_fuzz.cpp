/*!
 * A cube file and a shard of any bytes, as far as they are looked at before
 * HDF5 sees them.
 */
#include <algorithm>
#include <cstdint>
#include <cstring>

#include "base/error.hpp"
#include "fuzz/scratch_file.hpp"
#include "hdf5/file_guard.hpp"
#include "store/shard_seal.hpp"

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* bytes,
                                      std::size_t size)
{
    using namespace samspil;
    static test::ScratchFile const file;
    file.fill(bytes, size);
    try {
        hdf5::check_guard(file.path());
    } catch (base::Error const&) {
        hdf5::has_guard(file.path());
    }
    // The seal's ranges are taken from the first bytes.
    store::ShardSeal seal;
    seal.bytes = static_cast<std::int64_t>(size);
    for (std::size_t at = 0; at + 16 <= std::min<std::size_t>(size, 64);
         at += 16) {
        store::ShardSeal::Range range;
        std::memcpy(&range.begin, bytes + at, 8);
        std::memcpy(&range.end, bytes + at + 8, 8);
        seal.metadata.push_back(range);
    }
    try {
        store::require_seal(file.path(), seal);
    } catch (base::Error const&) {
        return 0;
    }
    return 0;
}
