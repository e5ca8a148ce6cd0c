#pragma once

#include <hdf5.h>

#include "base/contract.hpp"
#include "hdf5/detail/call.hpp"
#include "hdf5/detail/handle.hpp"
#include "hdf5/number_type.hpp"

namespace samspil::hdf5::detail {

//! The type of values in memory.
inline hid_t memory_type(NumberType type)
{
    switch (type) {
        case NumberType::int8:
            return H5T_NATIVE_INT8;
        case NumberType::uint8:
            return H5T_NATIVE_UINT8;
        case NumberType::int32:
            return H5T_NATIVE_INT32;
        case NumberType::uint32:
            return H5T_NATIVE_UINT32;
        case NumberType::int64:
            return H5T_NATIVE_INT64;
        case NumberType::uint64:
            return H5T_NATIVE_UINT64;
        case NumberType::float64:
            break;
    }
    return H5T_NATIVE_DOUBLE;
}

//! The type of values in a file: little-endian, whatever the machine.
inline hid_t file_type(NumberType type)
{
    switch (type) {
        case NumberType::int8:
            return H5T_STD_I8LE;
        case NumberType::uint8:
            return H5T_STD_U8LE;
        case NumberType::int32:
            return H5T_STD_I32LE;
        case NumberType::uint32:
            return H5T_STD_U32LE;
        case NumberType::int64:
            return H5T_STD_I64LE;
        case NumberType::uint64:
            return H5T_STD_U64LE;
        case NumberType::float64:
            break;
    }
    return H5T_IEEE_F64LE;
}

//! UTF-8 text of \p size bytes, or H5T_VARIABLE.
inline Handle text_type(std::size_t size)
{
    constexpr auto what = "cannot make a text type";
    Handle type(SAMSPIL_H5_CALL(what, H5Tcopy(H5T_C_S1)), H5Tclose);
    SAMSPIL_H5_CALL(what, H5Tset_size(type.get(), size));
    SAMSPIL_H5_CALL(what, H5Tset_strpad(type.get(), H5T_STR_NULLTERM));
    SAMSPIL_H5_CALL(what, H5Tset_cset(type.get(), H5T_CSET_UTF8));
    return type;
}

}  // namespace samspil::hdf5::detail
