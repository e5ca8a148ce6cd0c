#include "hdf5/file.hpp"

#include <hdf5.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <system_error>
#include <utility>

#include "base/error.hpp"
#include "hdf5/detail/properties.hpp"
#include "hdf5/detail/types.hpp"

namespace samspil::hdf5 {
namespace {

using detail::Handle;
namespace fs = std::filesystem;

Handle simple_space(Extents const& extents)
{
    std::vector<hsize_t> const lengths(extents.begin(), extents.end());
    return {SAMSPIL_H5_CALL("cannot set up a shape",
                            H5Screate_simple(static_cast<int>(lengths.size()),
                                             lengths.data(), nullptr)),
            H5Sclose};
}

Handle create_in(hid_t file, std::string const& name, hid_t type,
                 Handle const& space, Handle const& list,
                 std::string const& description)
{
    return {SAMSPIL_H5_CALL("cannot create " + description,
                            H5Dcreate2(file, name.c_str(), type, space.get(),
                                       H5P_DEFAULT, list.get(), H5P_DEFAULT)),
            H5Dclose};
}

}  // namespace

File::File(Handle handle, fs::path path)
    : Object(std::move(handle), path.string()), path_(std::move(path))
{
}

File File::create(fs::path const& path)
{
    auto const creation = detail::creation_list();
    auto const access = detail::access_list();
    Handle handle(SAMSPIL_H5_CALL("cannot create " + path.string(),
                                  H5Fcreate(path.c_str(), H5F_ACC_EXCL,
                                            creation.get(), access.get())),
                  H5Fclose);
    std::error_code error;
    fs::permissions(path, fs::perms::owner_read | fs::perms::owner_write,
                    error);
    if (error) {
        throw base::Error("cannot make " + path.string() +
                          " readable by its owner only: " + error.message());
    }
    return {std::move(handle), path};
}

File File::open(fs::path const& path)
{
    std::error_code error;
    auto const status = fs::status(path, error);
    if (!fs::exists(status)) {
        bool const is_absent = status.type() == fs::file_type::not_found;
        throw base::Error("cannot open " + path.string() + ": " +
                          (is_absent ? "no such file" : error.message()));
    }
    if (!fs::is_regular_file(status)) {
        throw base::Error("cannot open " + path.string() +
                          ": it is not a file");
    }
    if (SAMSPIL_H5_CALL("cannot open " + path.string(),
                        H5Fis_hdf5(path.c_str())) == 0) {
        throw base::Error(path.string() +
                          " is not an HDF5 file (or only the beginning of "
                          "one)");
    }
    auto const access = detail::access_list();
    auto const problem =
        "cannot open " + path.string() + " (damaged or cut off?)";
    File file(
        Handle(SAMSPIL_H5_CALL(problem, H5Fopen(path.c_str(), H5F_ACC_RDONLY,
                                                access.get())),
               H5Fclose),
        path);
    void* descriptor = nullptr;
    SAMSPIL_H5_CALL(problem,
                    H5Fget_vfd_handle(file.id(), access.get(), &descriptor));
    file.descriptor_ = *static_cast<int const*>(descriptor);
    return file;
}

void File::read_bytes(std::int64_t offset, std::span<std::byte> bytes) const
{
    while (!bytes.empty()) {
        auto const got =
            ::pread(descriptor_, bytes.data(), bytes.size(), offset);
        if (got < 0 && errno == EINTR) {
            continue;
        }
        if (got < 0) {
            base::throw_system_error("cannot read " + path_.string());
        }
        if (got == 0) {
            throw base::Error("cannot read " + path_.string() +
                              ": it ends too early");
        }
        bytes = bytes.subspan(static_cast<std::size_t>(got));
        offset += got;
    }
}

std::int64_t File::size() const
{
    struct stat facts
    {
    };
    if (::fstat(descriptor_, &facts) != 0) {
        base::throw_system_error("cannot read " + path_.string());
    }
    return facts.st_size;
}

std::string File::describe(std::string const& data_set) const
{
    return "data set '" + data_set + "' of " + path_.string();
}

bool File::has_data_set(std::string const& name) const
{
    return SAMSPIL_H5_CALL("cannot look up " + describe(name),
                           H5Lexists(id(), name.c_str(), H5P_DEFAULT)) > 0;
}

DataSet File::data_set(std::string const& name) const
{
    if (!has_data_set(name)) {
        throw base::Error(describe(name) + " is missing");
    }
    return {Handle(SAMSPIL_H5_CALL("cannot open " + describe(name),
                                   H5Dopen2(id(), name.c_str(), H5P_DEFAULT)),
                   H5Dclose),
            describe(name)};
}

Extents File::chunk_for(Extents extents, Storage storage)
{
    if (storage == Storage::contiguous) {
        return {};
    }
    if (extents.size() > 1) {
        extents.front() = 1;
    }
    return extents;
}

DataSet File::create_data_set(std::string const& name, NumberType type,
                              Extents const& extents, Extents const& chunk,
                              std::optional<double> fill)
{
    auto const list = detail::data_set_list();
    // A chunk has one element at least, so an empty data set is contiguous.
    if (!chunk.empty() && element_count(extents) > 0) {
        detail::compress(list.get(), extents, chunk);
    }
    if (fill) {
        SAMSPIL_H5_CALL(
            "cannot set up " + describe(name),
            H5Pset_fill_value(list.get(), H5T_NATIVE_DOUBLE, &*fill));
    }
    return {create_in(id(), name, detail::file_type(type),
                      simple_space(extents), list, describe(name)),
            describe(name)};
}

DataSet File::write_texts(std::string const& name,
                          std::span<std::string const> texts)
{
    auto const type = detail::text_type(H5T_VARIABLE);
    DataSet result(
        create_in(id(), name, type.get(), simple_space({texts.size()}),
                  detail::data_set_list(), describe(name)),
        describe(name));
    result.write_texts(texts);
    return result;
}

void File::close()
{
    SAMSPIL_H5_CALL("cannot write " + description(),
                    H5Fflush(id(), H5F_SCOPE_GLOBAL));
    handle().close(description());
}

}  // namespace samspil::hdf5
