#pragma once

#include <cstddef>
#include <cstdint>
#include <deque>
#include <filesystem>
#include <string_view>

#include "base/posix_file.hpp"
#include "synthetic/block.hpp"
#include "synthetic/file_catalogue.hpp"

namespace samspil::synthetic {

/*!
 * The folder of registers. It is built beside its place, and renamed when every
 * file is whole. A run that fails leaves nothing.
 */
class OutputFolder
{
  public:
    /*!
     * Creates the files with their headers.
     *
     * \throw base::Error if something other than an empty folder is at \p path
     *        already, or if the system refuses.
     */
    OutputFolder(std::filesystem::path const& path,
                 FileCatalogue const& catalogue);
    //! Without commit() everything is removed.
    ~OutputFolder();
    OutputFolder(OutputFolder const&) = delete;
    OutputFolder& operator=(OutputFolder const&) = delete;

    //! Appends a block's rows. Blocks must come in the order of their persons.
    void append(Block const& block);
    //! Flushes everything and moves the folder into its place.
    void commit();
    //! Size of what was written so far [bytes].
    std::int64_t bytes() const { return bytes_; }

  private:
    void write(std::size_t file, std::string_view text);

    void remove() const;

    std::filesystem::path place_;        //!< where the folder will stand
    std::filesystem::path partial_;      //!< beside it, of a new name
    std::deque<base::PosixFile> files_;  //!< in the catalogue's order
    std::int64_t bytes_ = 0;
    bool is_committed_ = false;  //!< moved to its place
};

}  // namespace samspil::synthetic
