#include "synthetic/output_folder.hpp"

#include <fcntl.h>

#include <span>
#include <string>
#include <system_error>

#include "base/error.hpp"

namespace samspil::synthetic {
namespace {

namespace fs = std::filesystem;

//! The path, if nothing stands there but an empty folder.
fs::path const& require_free(fs::path const& path)
{
    std::error_code ignored;
    if (fs::exists(path, ignored) &&
        !(fs::is_directory(path, ignored) && fs::is_empty(path, ignored))) {
        throw base::Error(path.string() +
                          " exists already (registers are never "
                          "overwritten): give a new or an empty folder");
    }
    return path;
}

}  // namespace

OutputFolder::OutputFolder(fs::path const& path, FileCatalogue const& catalogue)
    : place_(require_free(path))
{
    std::error_code error;
    fs::remove_all(place_.path(), error);  // of a run that was killed
    fs::create_directories(place_.path(), error);
    if (error) {
        throw base::Error("cannot create " + place_.path().string() + ": " +
                          error.message());
    }
    for (auto const& file : catalogue.files()) {
        files_.emplace_back(place_.path() / file.name,
                            O_WRONLY | O_CREAT | O_EXCL);
        this->write(files_.size() - 1, file.header);
        this->write(files_.size() - 1, "\n");
    }
}

void OutputFolder::append(Block const& block)
{
    for (std::size_t file = 0; file < files_.size(); ++file) {
        this->write(file, block.texts()[file].view());
    }
}

void OutputFolder::commit()
{
    for (auto& file : files_) {
        file.sync();
    }
    place_.commit();
}

void OutputFolder::write(std::size_t file, std::string_view text)
{
    files_[file].write_all(std::as_bytes(std::span(text)));
    bytes_ += static_cast<std::int64_t>(text.size());
}

}  // namespace samspil::synthetic
