#pragma once

#include <fcntl.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <array>
#include <atomic>
#include <cerrno>
#include <climits>
#include <csignal>
#include <cstdlib>
#include <string>
#include <string_view>

namespace samspil::test {

inline std::string environment(char const* name)
{
    auto const* const value = std::getenv(name);
    return value != nullptr ? value : "";
}

//! What the environment asks for (fault_at_call.cpp), and the calls so far.
class CountedCalls
{
  public:
    CountedCalls()
    {
        auto rank = environment("OMPI_COMM_WORLD_RANK");
        rank = rank.empty() ? environment("PMIX_RANK") : rank;  // srun
        rank = rank.empty() ? "0" : rank;
        if (rank == environment("SAMSPIL_FAULT_RANK")) {
            fatal_ = environment("SAMSPIL_FAULT_CALL");
            if (what_ == "wait") {
                this->block(SIG_BLOCK);
            }
        }
        auto const path = environment("SAMSPIL_FAULT_TRACE");
        if (!path.empty()) {
            mark_ = path + "." + rank + ".fault";
            trace_ = create(path + "." + rank);
        }
    }

    void note(std::string_view name, std::string_view path = {})
    {
        auto line = std::string(name);
        if (!path.empty()) {
            line.append(" ").append(path);
        }
        bool const is_fatal =
            fatal_ == std::to_string(++count_) || fatal_ == line;
        line += '\n';
        if (trace_ >= 0) {
            ::syscall(SYS_write, trace_, line.data(), line.size());
        }
        if (is_fatal && !has_failed_.exchange(true)) {
            this->fail();
        }
    }

    //! Whether the call is one that counts.
    bool note_path(std::string_view name, std::string_view path)
    {
        if (!folder_.empty() && path.starts_with(folder_)) {
            this->note(name, without_random(path.substr(folder_.size())));
            return true;
        }
        return false;
    }

    bool note_file(std::string_view name, int descriptor)
    {
        std::array<char, PATH_MAX> path{};
        auto const link = "/proc/self/fd/" + std::to_string(descriptor);
        auto const length = ::readlink(link.c_str(), path.data(), path.size());
        if (length > 0) {
            return this->note_path(
                name, {path.data(), static_cast<std::size_t>(length)});
        }
        return false;
    }

    //! A write fails, with errno, as on a disk that is full.
    bool is_full()
    {
        if (is_full_) {
            errno = ENOSPC;
        }
        return is_full_;
    }

  private:
    //! The names of temporaries end with digits that differ in each run.
    static std::string without_random(std::string_view path)
    {
        constexpr std::string_view random = ".partial-";
        auto const at = path.find(random);
        return std::string(path.substr(
            0, at == std::string_view::npos ? at : at + random.size() - 1));
    }

    //! Not by the functions that are caught here.
    static int create(std::string const& path)
    {
        return static_cast<int>(
            ::syscall(SYS_openat, AT_FDCWD, path.c_str(),
                      O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600));
    }

    void fail()
    {
        if (trace_ >= 0) {
            ::close(create(mark_));
        }
        if (what_ == "full") {
            is_full_ = true;
        } else if (what_ == "wait") {
            sigset_t none;
            sigemptyset(&none);
            sigsuspend(&none);  // also if it has come already
            this->block(SIG_UNBLOCK);
        } else {
            std::raise(what_ == "hold" ? SIGSTOP : SIGKILL);
        }
    }

    //! SIGUSR1 for this thread and those that it will start.
    void block(int how)
    {
        sigset_t signals;
        sigemptyset(&signals);
        sigaddset(&signals, SIGUSR1);
        pthread_sigmask(how, &signals, nullptr);
    }

    std::string folder_ = environment("SAMSPIL_FAULT_FOLDER");
    std::string what_ = environment("SAMSPIL_FAULT");
    std::string fatal_;  //!< call of the fault; empty: none
    std::atomic<bool> has_failed_ = false;
    std::atomic<bool> is_full_ = false;  //!< the disk
    int trace_ = -1;                     //!< descriptor; none: negative
    std::string mark_;                   //!< made when the fault happens
    std::atomic<long> count_ = 0;        //!< calls so far
};

}  // namespace samspil::test
