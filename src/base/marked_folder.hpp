#pragma once

#include <filesystem>
#include <functional>
#include <string>
#include <string_view>

namespace samspil::base {

//! What the mark of a folder says.
struct FolderMark
{
    std::string kind;             //!< "samspil unfinished store"
    std::string program_version;  //!< of the program that made the folder
    std::string settings;         //!< of its run, for whoever finds the folder
};

/*!
 * A folder that the program makes for its work, beside a result, and removes
 * again.
 *
 * Its mark is the file samspil-work.json in it. A folder that is there already
 * is only used, and anything in it only removed, if it is the program's own: a
 * real folder of this user that no other user can enter, with the mark, in
 * which everything is a file or folder of a name that the program gives, and
 * nothing is a link. Else the run stops and nothing is touched, because
 * somebody else has put it there.
 */
class MarkedFolder
{
  public:
    //! Whether the program gives this name ("rows/contacts-3.bin") to a file,
    //! or to a folder ("rows/", with the slash).
    using IsOwnName = std::function<bool(std::string_view)>;

    //! Touches nothing yet.
    MarkedFolder(std::filesystem::path path, FolderMark mark,
                 IsOwnName is_own_name);

    std::filesystem::path const& path() const { return path_; }
    //! Whether something stands at the path.
    bool is_there() const;
    //! Make the folder with mode 0700, if nothing is there. \return false if
    //! something is
    bool make() const;
    //! Give a folder that make() has made its mark, or check the one that was
    //! there before; an empty one of this user's gets the mark.
    void mark() const;
    //! \throw Error if something is there that is not the program's own.
    void require_own() const;
    //! Whether there is nothing but the mark.
    bool is_empty() const;
    //! Remove all but the mark. \throw Error as require_own()
    void remove_content() const;
    //! Remove the folder and all of the program's in it. What is not its own
    //! stays, and the folder with it. No error: the run is at its end.
    void remove() const noexcept;

  private:
    void require_own_mark() const;

    std::filesystem::path path_;
    FolderMark mark_;
    IsOwnName is_own_name_;
};

//! Name of the mark.
inline constexpr std::string_view mark_name = "samspil-work.json";

/*!
 * Check that everything in a folder is a file or folder of an own name, and no
 * link.
 *
 * \throw Error that names the first one that is not, its digits masked.
 */
void require_own_content(std::filesystem::path const& folder,
                         MarkedFolder::IsOwnName const& is_own_name);

//! Remove the files of own names in a folder, and what is left empty, the
//! folder itself included. Everything else stays.
void remove_own_content(std::filesystem::path const& folder,
                        MarkedFolder::IsOwnName const& is_own_name) noexcept;

}  // namespace samspil::base
