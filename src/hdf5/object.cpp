#include "hdf5/object.hpp"

#include <hdf5.h>

#include <utility>
#include <vector>

#include "base/error.hpp"
#include "hdf5/detail/types.hpp"

namespace samspil::hdf5 {
namespace {

using detail::Handle;

//! Create and write an attribute; \p what is for messages.
void write_in_space(hid_t object, std::string const& name, hid_t file_type,
                    hid_t memory_type, void const* value, Handle const& space,
                    std::string const& what)
{
    auto const problem = "cannot write " + what;
    Handle attribute(
        SAMSPIL_H5_CALL(problem,
                        H5Acreate2(object, name.c_str(), file_type, space.get(),
                                   H5P_DEFAULT, H5P_DEFAULT)),
        H5Aclose);
    SAMSPIL_H5_CALL(problem, H5Awrite(attribute.get(), memory_type, value));
    attribute.close(what);
}

void write_scalar(hid_t object, std::string const& name, hid_t file_type,
                  hid_t memory_type, void const* value, std::string const& what)
{
    Handle const space(
        SAMSPIL_H5_CALL("cannot write " + what, H5Screate(H5S_SCALAR)),
        H5Sclose);
    write_in_space(object, name, file_type, memory_type, value, space, what);
}

std::string read_variable_text(hid_t attribute, std::string const& problem)
{
    auto const type = detail::text_type(H5T_VARIABLE);
    char* text = nullptr;
    SAMSPIL_H5_CALL(problem, H5Aread(attribute, type.get(), &text));
    std::string result = text != nullptr ? text : "";
    H5free_memory(text);
    return result;
}

std::string read_fixed_text(hid_t attribute, std::size_t size,
                            std::string const& problem)
{
    auto const type = detail::text_type(size + 1);
    std::vector<char> buffer(size + 1, '\0');
    SAMSPIL_H5_CALL(problem, H5Aread(attribute, type.get(), buffer.data()));
    return buffer.data();
}

//! \throw base::Error unless it is a scalar, or one element, of this class.
void require_scalar(hid_t attribute, H5T_class_t expected,
                    std::string const& what)
{
    auto const problem = "cannot read " + what;
    Handle const type(SAMSPIL_H5_CALL(problem, H5Aget_type(attribute)),
                      H5Tclose);
    Handle const space(SAMSPIL_H5_CALL(problem, H5Aget_space(attribute)),
                       H5Sclose);
    auto const count =
        SAMSPIL_H5_CALL(problem, H5Sget_simple_extent_npoints(space.get()));
    if (H5Tget_class(type.get()) != expected || count != 1) {
        throw base::Error(what + " is not of the expected type");
    }
}

}  // namespace

Object::Object(Handle handle, std::string description)
    : handle_(std::move(handle)), description_(std::move(description))
{
}

std::string Object::attribute_description(std::string const& name) const
{
    return "attribute '" + name + "' of " + description_;
}

void Object::write_attribute(std::string const& name, std::string_view text)
{
    std::string const terminated(text);
    auto const type = detail::text_type(terminated.size() + 1);
    write_scalar(id(), name, type.get(), type.get(), terminated.c_str(),
                 attribute_description(name));
}

void Object::write_attribute(std::string const& name, std::int64_t value)
{
    write_scalar(id(), name, H5T_STD_I64LE, H5T_NATIVE_INT64, &value,
                 attribute_description(name));
}

void Object::write_attribute(std::string const& name, double value)
{
    write_scalar(id(), name, H5T_IEEE_F64LE, H5T_NATIVE_DOUBLE, &value,
                 attribute_description(name));
}

void Object::write_attribute(std::string const& name,
                             std::span<std::int8_t const> values)
{
    auto const what = attribute_description(name);
    auto const length = static_cast<hsize_t>(values.size());
    Handle const space(SAMSPIL_H5_CALL("cannot write " + what,
                                       H5Screate_simple(1, &length, nullptr)),
                       H5Sclose);
    write_in_space(id(), name, H5T_STD_I8LE, H5T_NATIVE_INT8, values.data(),
                   space, what);
}

bool Object::has_attribute(std::string const& name) const
{
    return SAMSPIL_H5_CALL("cannot look up " + attribute_description(name),
                           H5Aexists(id(), name.c_str())) > 0;
}

Handle Object::open_attribute(std::string const& name) const
{
    if (!has_attribute(name)) {
        throw base::Error(attribute_description(name) + " is missing");
    }
    return {SAMSPIL_H5_CALL("cannot open " + attribute_description(name),
                            H5Aopen(id(), name.c_str(), H5P_DEFAULT)),
            H5Aclose};
}

std::string Object::read_text_attribute(std::string const& name) const
{
    auto const attribute = open_attribute(name);
    auto const what = attribute_description(name);
    require_scalar(attribute.get(), H5T_STRING, what);
    auto const problem = "cannot read " + what;
    Handle const type(SAMSPIL_H5_CALL(problem, H5Aget_type(attribute.get())),
                      H5Tclose);
    if (SAMSPIL_H5_CALL(problem, H5Tis_variable_str(type.get())) > 0) {
        return read_variable_text(attribute.get(), problem);
    }
    return read_fixed_text(attribute.get(), H5Tget_size(type.get()), problem);
}

std::int64_t Object::read_integer_attribute(std::string const& name) const
{
    auto const attribute = open_attribute(name);
    auto const what = attribute_description(name);
    require_scalar(attribute.get(), H5T_INTEGER, what);
    std::int64_t value = 0;
    SAMSPIL_H5_CALL("cannot read " + what,
                    H5Aread(attribute.get(), H5T_NATIVE_INT64, &value));
    return value;
}

}  // namespace samspil::hdf5
