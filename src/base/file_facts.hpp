#pragma once

#include <sys/stat.h>

#include <cstdint>
#include <filesystem>
#include <string>

namespace samspil::base {

//! Which file stands at a path, and in which state.
struct FileIdentity
{
    std::int64_t bytes = 0;    //!< size
    std::int64_t changed = 0;  //!< time of the last modification [ns]
    std::uint64_t inode = 0;
    std::uint64_t device = 0;

    friend bool operator==(FileIdentity const&, FileIdentity const&) = default;
};

//! What stands at a path, and whose it is.
struct FileFacts
{
    enum class Kind
    {
        absent,
        file,    //!< a regular file
        folder,  //!< a directory
        link,    //!< a symbolic link, wherever it leads
        device,  //!< a terminal, /dev/null
        other    //!< a pipe, a socket, a disk
    };

    Kind kind = Kind::absent;
    bool is_own = false;     //!< the user who runs this program owns it
    mode_t mode = 0;         //!< permissions, as chmod takes them
    std::int64_t bytes = 0;  //!< size
    std::int64_t names = 0;  //!< hard links
    FileIdentity identity;   //!< the same: the same file, unchanged

    //! Whether nobody but its owner can read or write it.
    bool is_private() const { return is_own && (mode & 077) == 0; }
    //! Whether nobody but its owner can write it.
    bool is_own_to_write() const { return is_own && (mode & 022) == 0; }
};

//! Of what stands at \p path itself: a link is not followed.
//! \throw Error if the system refuses to look.
FileFacts facts_of(std::filesystem::path const& path);

//! Of what a path leads to, links followed.
FileFacts facts_behind(std::filesystem::path const& path);

//! Of an open file. \param path for messages
FileFacts facts_of(int descriptor, std::filesystem::path const& path);

/*!
 * Where a path leads that its user has given: a link at its end is followed,
 * also if nothing stands where it leads. Whoever writes a result asks this
 * once, at the start, and writes to the target, so that the temporary stands in
 * the target's folder and the link stays.
 *
 * \throw Error if links lead in a circle.
 */
std::filesystem::path resolve_link(std::filesystem::path path);

//! Whether \p path is \p folder or lies below it, links resolved; neither
//! needs to exist.
bool is_inside(std::filesystem::path const& path,
               std::filesystem::path const& folder);

//! A file's name with its digits masked ("lpr ###.txt"): the names of files
//! that are not the program's can hold an id, and messages must not.
std::string masked_name(std::filesystem::path const& path);

}  // namespace samspil::base
