#pragma once

#include <string>

/*!
 * Every call of the HDF5 C API goes through SAMSPIL_H5_CALL: the library's
 * own printing of errors is off, and a negative result becomes base::Error.
 */
namespace samspil::hdf5::detail {

/*!
 * Set the library up for this process and thread; later calls do nothing.
 *
 * It shall not print errors, because the exception holds them. It shall not
 * clean up at exit, because it would again try to flush a file that could not
 * be written, and print errors.
 */
void prepare_thread();

//! Throw "<what>: <descriptions of the error stack, outermost first>" and clear
//! the stack.
[[noreturn]] void throw_error_stack(std::string const& what);

//! The result of a call, if it is not negative; else an error, see above.
template <class Result, class What>
Result check(Result result, What const& what)
{
    if (result < 0) {
        throw_error_stack(what());
    }
    return result;
}

}  // namespace samspil::hdf5::detail

//! The call's result. \p what is an expression, evaluated only for an error,
//! that names action, file and object.
#define SAMSPIL_H5_CALL(what, call)             \
    (::samspil::hdf5::detail::prepare_thread(), \
     ::samspil::hdf5::detail::check(            \
         (call), [&]() -> ::std::string { return ::std::string(what); }))
