#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "hdf5/detail/handle.hpp"

namespace samspil::hdf5 {

/*!
 * What a file and a data set have in common: scalar attributes.
 *
 * Text is fixed-length UTF-8, as every reader of netCDF-4 takes it; reading
 * takes variable-length text too. Missing or of another type: base::Error
 * that names file, object and attribute.
 */
class Object
{
  public:
    void write_attribute(std::string const& name, std::string_view text);
    void write_attribute(std::string const& name, std::int64_t value);
    void write_attribute(std::string const& name, double value);

    bool has_attribute(std::string const& name) const;
    std::string read_text_attribute(std::string const& name) const;
    std::int64_t read_integer_attribute(std::string const& name) const;
    double read_real_attribute(std::string const& name) const;

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
