#include "app/surroundings.hpp"

#include <fcntl.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include <csignal>
#include <cstdlib>
#include <initializer_list>

namespace samspil::app {
namespace {

void open_closed_streams()
{
    for (int const stream : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO}) {
        if (::fcntl(stream, F_GETFD) >= 0) {
            continue;
        }
        // The lowest free number is given out, which is this stream's.
        auto const flags = stream == STDERR_FILENO ? O_WRONLY : O_RDONLY;
        if (::open("/dev/null", flags) != stream) {
            std::_Exit(1);  // there is nowhere to say why
        }
    }
}

}  // namespace

void prepare_surroundings()
{
    open_closed_streams();
    ::umask(077);
    rlimit const none{0, 0};
    ::setrlimit(RLIMIT_CORE, &none);
    std::signal(SIGPIPE, SIG_IGN);
    std::signal(SIGXFSZ, SIG_IGN);
    ::setenv("HDF5_USE_FILE_LOCKING", "FALSE", 1);
}

void hide_memory()
{
    ::prctl(PR_SET_DUMPABLE, 0, 0, 0, 0);
}

}  // namespace samspil::app
