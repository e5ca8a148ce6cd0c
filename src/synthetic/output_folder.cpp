#include "synthetic/output_folder.hpp"

#include <fcntl.h>
#include <sys/stat.h>

#include <cerrno>
#include <span>
#include <string>
#include <system_error>

#include "base/atomic_file.hpp"
#include "base/error.hpp"
#include "base/file_facts.hpp"

namespace samspil::synthetic {
namespace {

namespace fs = std::filesystem;
using FileKind = base::FileFacts::Kind;

//! The path, if nothing stands there but an empty folder.
fs::path const& require_free(fs::path const& path)
{
    auto const kind = base::facts_behind(path).kind;
    if (kind == FileKind::absent ||
        (kind == FileKind::folder && fs::is_empty(path))) {
        return path;
    }
    throw base::Error(path.string() +
                      (kind == FileKind::folder
                           ? " is a folder that holds files"
                       : kind == FileKind::file ? " is a file"
                                                : " is no folder") +
                      " already (registers are never written over anything): "
                      "give a new or an empty folder");
}

}  // namespace

OutputFolder::OutputFolder(fs::path const& path, FileCatalogue const& catalogue)
    : place_(require_free(path)), partial_(base::new_partial_path(path))
{
    std::error_code error;
    fs::create_directories(fs::absolute(partial_).parent_path(), error);
    if (error || ::mkdir(partial_.c_str(), 0700) != 0) {
        throw base::Error(
            "cannot create " + partial_.string() + ": " +
            (error ? error : std::error_code(errno, std::generic_category()))
                .message());
    }
    try {
        for (auto const& file : catalogue.files()) {
            files_.emplace_back(partial_ / file.name,
                                O_WRONLY | O_CREAT | O_EXCL);
            this->write(files_.size() - 1, file.header);
            this->write(files_.size() - 1, "\n");
        }
    } catch (...) {
        this->remove();
        throw;
    }
}

OutputFolder::~OutputFolder()
{
    if (!is_committed_) {
        this->remove();
    }
}

//! Removes the files that this run has made, and then the folder.
void OutputFolder::remove() const
{
    std::error_code ignored;  // nothing to be done while unwinding
    for (auto const& file : files_) {
        fs::remove(file.path(), ignored);
    }
    fs::remove(partial_, ignored);
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
    base::move_into_place(partial_, place_);
    is_committed_ = true;
}

void OutputFolder::write(std::size_t file, std::string_view text)
{
    files_[file].write_all(std::as_bytes(std::span(text)));
    bytes_ += static_cast<std::int64_t>(text.size());
}

}  // namespace samspil::synthetic
