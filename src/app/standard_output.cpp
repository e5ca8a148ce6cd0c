#include "app/standard_output.hpp"

#include <poll.h>
#include <unistd.h>

#include <cstdio>
#include <iostream>

#include "base/error.hpp"

namespace samspil::app {

namespace {

//! Whether standard output is a pipe that nobody reads any more.
bool is_reader_gone()
{
    pollfd output{STDOUT_FILENO, POLLOUT, 0};
    return ::poll(&output, 1, 0) == 1 && (output.revents & POLLERR) != 0;
}

}  // namespace

void flush_output()
{
    bool const is_written = static_cast<bool>(std::cout.flush()) &&
                            std::fflush(stdout) == 0 &&
                            std::ferror(stdout) == 0;
    if (!is_written && !is_reader_gone()) {
        throw base::Error(
            "cannot write to standard output: it is closed, or its disk is "
            "full");
    }
}

}  // namespace samspil::app
