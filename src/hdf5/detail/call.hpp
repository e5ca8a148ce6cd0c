#pragma once

#include <string>

/*!
 * Every call of the HDF5 C API goes through SAMSPIL_H5_CALL: the library's
 * own printing of errors is off, and a negative result becomes base::Error.
 */
namespace samspil::hdf5::detail {

/*!
 * Once a process and thread: no printing of errors (the stack is folded into
 * the exception), and no clean-up at exit, which would try once more, and
 * noisily, to flush a file that could not be written.
 */
void prepare_thread();

//! "<what>: <the error stack's descriptions, outermost first>"; clears it.
[[noreturn]] void throw_error_stack(std::string const& what);

template <class Result, class What>
Result check(Result result, What const& what)
{
    if (result < 0) {
        throw_error_stack(what());
    }
    return result;
}

}  // namespace samspil::hdf5::detail

//! The call's result; \p what (an expression) names action, file and object.
#define SAMSPIL_H5_CALL(what, call)             \
    (::samspil::hdf5::detail::prepare_thread(), \
     ::samspil::hdf5::detail::check(            \
         (call), [&]() -> ::std::string { return ::std::string(what); }))
