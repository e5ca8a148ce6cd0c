#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "hdf5/detail/handle.hpp"

namespace samspil::hdf5 {

/*!
 * The common base of files and data sets: an object with attributes,
 * mostly scalar ones.
 *
 * Text is written as fixed-length UTF-8, which every reader of netCDF-4
 * understands; variable-length text can be read, too. An attribute that is
 * missing or has another type is a base::Error that names file, object and
 * attribute.
 */
class Object
{
  public:
    void write_attribute(std::string const& name, std::string_view text);
    void write_attribute(std::string const& name, std::int64_t value);
    void write_attribute(std::string const& name, double value);
    //! Several small numbers, as the flags of a data set (CF-1.8, 3.5).
    void write_attribute(std::string const& name,
                         std::span<std::int8_t const> values);

    bool has_attribute(std::string const& name) const;
    std::string read_text_attribute(std::string const& name) const;
    std::int64_t read_integer_attribute(std::string const& name) const;

    //! For messages: "<path>" or "data set '<name>' of <path>".
    std::string const& description() const { return description_; }

  protected:
    Object(detail::Handle handle, std::string description);
    ~Object() = default;
    Object(Object&&) noexcept = default;
    Object& operator=(Object&&) noexcept = default;

    detail::Id id() const { return handle_.get(); }
    detail::Handle& handle() { return handle_; }

  private:
    detail::Handle open_attribute(std::string const& name) const;
    std::string attribute_description(std::string const& name) const;

    detail::Handle handle_;    //!< the file's or data set's identifier
    std::string description_;  //!< for messages
};

}  // namespace samspil::hdf5
