#pragma once

#include <cstdint>
#include <string>

namespace samspil::hdf5::detail {

//! The library's hid_t, so that headers need not include hdf5.h.
using Id = std::int64_t;

/*!
 * Owns one identifier of the library; move-only.
 *
 * close() reports errors (a data set's last chunks are written when it is
 * closed). The destructor closes what is still open and ignores errors.
 */
class Handle
{
  public:
    using Closer = int (*)(Id);

    Handle() = default;
    Handle(Id id, Closer closer) : id_(id), closer_(closer) {}
    ~Handle();
    Handle(Handle&& other) noexcept;
    Handle& operator=(Handle&& other) noexcept;
    Handle(Handle const&) = delete;
    Handle& operator=(Handle const&) = delete;

    Id get() const { return id_; }
    bool is_open() const { return id_ >= 0; }
    //! \throw base::Error "cannot close <what>: …"
    void close(std::string const& what);

  private:
    Id id_ = -1;               //!< open if not negative
    Closer closer_ = nullptr;  //!< the identifier's H5Xclose
};

}  // namespace samspil::hdf5::detail
