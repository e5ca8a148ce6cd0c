#pragma once

#include <stdexcept>
#include <string>

namespace samspil::base {

//! Exit statuses of the program, as the users' scripts rely on them.
enum class ExitStatus : int
{
    done = 0,
    failed = 1,         //!< the data or the run failed
    wrong_usage = 2,    //!< the command line or configuration is wrong
    differences = 3,    //!< compare found differences, or audit a finding
    stopped = 75,       //!< stopped by a signal, finished work is saved
    interrupted = 130,  //!< stopped by Ctrl-C, nothing is saved
    terminated = 143    //!< stopped by another signal, nothing is saved
};

/*!
 * The data or the run failed; ends the program with status 1.
 *
 * Messages read "<problem> (<why it is one>): <what to do>", name file, line
 * and column where they are known, and never hold a person's id or the
 * values of a row.
 */
class Error : public std::runtime_error
{
  public:
    using std::runtime_error::runtime_error;
};

//! The command line or a configuration file is wrong; status 2.
class UsageError : public std::runtime_error
{
  public:
    using std::runtime_error::runtime_error;
};

//! An operating system call failed: "<what>: <strerror(errno)>".
[[noreturn]] void throw_system_error(std::string const& what);

}  // namespace samspil::base
