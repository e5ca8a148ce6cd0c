/*!
 * Files that users write, of any bytes: a configuration, a list of areas, a
 * journal. The first byte chooses which.
 */
#include <cstdint>
#include <sstream>

#include "app/options/ini_file.hpp"
#include "app/status/status.hpp"
#include "base/error.hpp"
#include "cubes/user_geographies.hpp"
#include "fuzz/scratch_file.hpp"

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* bytes,
                                      std::size_t size)
{
    using namespace samspil;
    static test::ScratchFile const file;
    if (size == 0) {
        return 0;
    }
    file.fill(bytes + 1, size - 1);
    try {
        switch (bytes[0] % 3) {
            case 0:
                for (auto const& entry : app::read_ini_file(file.path())) {
                    app::to_ini_value(entry.value);
                }
                break;
            case 1:
                cubes::read_user_geographies(file.path());
                break;
            default: {
                std::ostringstream out;
                app::status(file.path(), 0, out);
            }
        }
    } catch (base::Error const&) {
        return 0;
    } catch (base::UsageError const&) {
        return 0;
    }
    return 0;
}
