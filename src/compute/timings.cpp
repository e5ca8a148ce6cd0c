#include "compute/timings.hpp"

#include <fmt/core.h>
#include <unistd.h>

#include <ctime>
#include <fstream>
#include <sstream>
#include <string>

namespace samspil::compute {

void Timings::log_to(base::Log const& log) const
{
    log.line(fmt::format(
        "timings: kernel {:.4f} s, {:.4f} s by the clock; start {:.2f} s, "
        "columns read {:.4f} s, reduced {:.4f} s, replicates {:.3f} s, "
        "formed and written {:.4f} s",
        kernel, counted, start, read, reduced, replicates, written));
}

double seconds_since_start()
{
    // proc(5): the 22nd field is the start in ticks since boot; the second,
    // in parentheses, may hold anything.
    std::ifstream file("/proc/self/stat");
    std::string text;
    std::getline(file, text);
    std::istringstream fields(text.substr(text.rfind(')') + 1));
    std::string skipped;
    for (int field = 3; field < 22; ++field) {
        fields >> skipped;
    }
    double ticks = 0;
    if (!(fields >> ticks)) {
        return 0;
    }
    std::timespec now{};
    ::clock_gettime(CLOCK_BOOTTIME, &now);
    return static_cast<double>(now.tv_sec) +
           static_cast<double>(now.tv_nsec) * 1e-9 -
           ticks / static_cast<double>(::sysconf(_SC_CLK_TCK));
}

}  // namespace samspil::compute
