#include "base/child_process.hpp"

#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <chrono>
#include <csignal>
#include <system_error>
#include <thread>

#include "base/error.hpp"
#include "base/stop_request.hpp"

namespace samspil::base {
namespace {

constexpr std::chrono::milliseconds between_looks{20};
constexpr int by_signal = 128;

//! Standard output is for what the run itself prints.
class OutputToErrors
{
  public:
    OutputToErrors()
    {
        ::posix_spawn_file_actions_init(&actions_);
        ::posix_spawn_file_actions_adddup2(&actions_, STDERR_FILENO,
                                           STDOUT_FILENO);
    }
    ~OutputToErrors() { ::posix_spawn_file_actions_destroy(&actions_); }
    OutputToErrors(OutputToErrors const&) = delete;
    OutputToErrors& operator=(OutputToErrors const&) = delete;
    posix_spawn_file_actions_t const* get() const { return &actions_; }

  private:
    posix_spawn_file_actions_t actions_{};
};

int wait_for(pid_t child)
{
    bool is_told = false;
    int status = 0;
    for (;;) {
        auto const ended = ::waitpid(child, &status, WNOHANG);
        if (ended == child) {
            break;
        }
        if (ended < 0 && errno != EINTR) {
            throw_system_error("cannot wait for a process");
        }
        if (!is_told && stop_requested() != StopRequest::none) {
            ::kill(child, SIGTERM);
            is_told = true;
        }
        std::this_thread::sleep_for(between_looks);
    }
    return WIFEXITED(status) ? WEXITSTATUS(status)
                             : by_signal + WTERMSIG(status);
}

}  // namespace

int run_child_process(std::vector<std::string> const& words)
{
    auto copies = words;  // posix_spawn wants characters that may be changed
    std::vector<char*> arguments;
    arguments.reserve(copies.size() + 1);
    for (auto& word : copies) {
        arguments.push_back(word.data());
    }
    arguments.push_back(nullptr);
    OutputToErrors const actions;
    pid_t child = 0;
    auto const error =
        ::posix_spawn(&child, words.front().c_str(), actions.get(), nullptr,
                      arguments.data(), environ);
    if (error != 0) {
        throw Error("cannot start " + words.front() + ": " +
                    std::generic_category().message(error));
    }
    return wait_for(child);
}

}  // namespace samspil::base
