#include "hdf5/detail/handle.hpp"

#include <hdf5.h>

#include <type_traits>
#include <utility>

#include "hdf5/detail/call.hpp"

namespace samspil::hdf5::detail {

static_assert(std::is_same_v<Id, hid_t>, "hid_t of HDF5 1.10");
static_assert(std::is_same_v<int, herr_t>);

Handle::~Handle()
{
    if (is_open()) {
        prepare_thread();
        closer_(id_);  // a destructor cannot report a failure
    }
}

Handle::Handle(Handle&& other) noexcept
    : id_(std::exchange(other.id_, -1)), closer_(other.closer_)
{
}

Handle& Handle::operator=(Handle&& other) noexcept
{
    std::swap(id_, other.id_);
    std::swap(closer_, other.closer_);
    return *this;
}

void Handle::close(std::string const& what)
{
    if (is_open()) {
        // The destructor shall not try again, also if this fails.
        auto const id = std::exchange(id_, -1);
        SAMSPIL_H5_CALL("cannot close " + what, closer_(id));
    }
}

}  // namespace samspil::hdf5::detail
