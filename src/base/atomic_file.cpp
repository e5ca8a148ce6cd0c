#include "base/atomic_file.hpp"

#include <fcntl.h>

#include <cstdio>
#include <span>
#include <system_error>
#include <utility>

#include "base/error.hpp"
#include "base/posix_file.hpp"

namespace samspil::base {
namespace {

namespace fs = std::filesystem;

fs::path folder_of(fs::path const& path)
{
    auto const folder = path.parent_path();
    return folder.empty() ? fs::path(".") : folder;
}

}  // namespace

fs::path partial_path(fs::path const& path)
{
    auto partial = path;
    if (!partial.has_filename()) {
        partial = partial.parent_path();  // "store/" names the folder "store"
    }
    partial += ".partial";
    return partial;
}

void sync_path(fs::path const& path)
{
    PosixFile(path, O_RDONLY).sync();
}

void move_into_place(fs::path const& partial, fs::path const& path)
{
    sync_path(partial);
    if (::rename(partial.c_str(), path.c_str()) != 0) {
        throw_system_error("cannot rename " + partial.string() + " to " +
                           path.string());
    }
    sync_path(folder_of(path));
}

void write_file_atomically(fs::path const& path, std::string_view content)
{
    PartialFile file(path);
    {
        PosixFile out(file.path(), O_WRONLY | O_CREAT | O_TRUNC);
        out.write_all(std::as_bytes(std::span(content)));
    }
    file.commit();
}

PartialFile::PartialFile(fs::path final_path)
    : final_(std::move(final_path)), partial_(partial_path(final_))
{
}

PartialFile::~PartialFile()
{
    if (!committed_) {
        std::error_code ignored;  // nothing to be done while unwinding
        fs::remove_all(partial_, ignored);
    }
}

void PartialFile::commit()
{
    move_into_place(partial_, final_);
    committed_ = true;
}

}  // namespace samspil::base
