#pragma once

#include <filesystem>
#include <map>
#include <set>
#include <string>
#include <string_view>

#include "publish/files/sha256.hpp"

namespace samspil::publish {

/*!
 * The folder of a publication while it is made: beside its place, for its owner
 * only, until all files are whole; then it is renamed, and everybody may read
 * it. A run that fails leaves nothing.
 */
class PublicationFolder
{
  public:
    /*!
     * \throw base::Error if something stands at \p path already, or the system
     *        refuses.
     */
    explicit PublicationFolder(std::filesystem::path path);
    //! Without commit() everything is removed.
    ~PublicationFolder();
    PublicationFolder(PublicationFolder const&) = delete;
    PublicationFolder& operator=(PublicationFolder const&) = delete;

    //! Write a file. \p name may have folders before it: "tables/main.px".
    void write(std::string const& name, std::string_view content);
    //! Where to make a file, for those who write it themselves. Nothing is
    //! there yet; add() must follow.
    std::filesystem::path place_of(std::string const& name);
    //! A file that was made at place_of(): it is whole now.
    void add(std::string const& name);
    //! Where the files are until commit().
    std::filesystem::path const& partial() const { return partial_; }
    //! All files so far, by name.
    std::map<std::string, FileDigest> const& files() const { return files_; }
    //! Flush everything, and move the folder into its place.
    void commit();

  private:
    void make_folder(std::filesystem::path const& path);
    void remove() const noexcept;

    std::filesystem::path place_;    //!< where the folder will stand
    std::filesystem::path partial_;  //!< beside it, of a new name
    std::set<std::filesystem::path>
        folders_;  //!< made so far, outer ones first
    std::set<std::filesystem::path> started_;  //!< files, whole or not
    std::map<std::string, FileDigest> files_;
    bool is_committed_ = false;
};

//! \throw base::Error if something stands at the path, or its folder is not
//!        there or may not be written to.
void require_free_place(std::filesystem::path const& path);

}  // namespace samspil::publish
