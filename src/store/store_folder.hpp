#pragma once

#include <filesystem>
#include <string>

#include "base/marked_folder.hpp"

namespace samspil::store {

enum class Overwrite
{
    refuse,
    force
};

//! What becomes of the files that an earlier, unfinished run left.
enum class LeftOver
{
    remove,
    reuse
};

//! What a run tells of the folder in which it builds a store.
struct StoreWork
{
    std::string program_version;
    std::string settings;  //!< of the run, for the folder's mark
    //! Further names that the run gives, besides those of a finished store.
    base::MarkedFolder::IsOwnName is_own_name = [](std::string_view) {
        return false;
    };
};

//! Whether a finished store has files of this name.
bool is_store_file_name(std::string_view name);

/*!
 * The folder of a store that is being made, locked against other runs that
 * would make the same one.
 *
 * It is "<store>.partial" beside the store's place, mode 0700, and renamed when
 * the store is whole. The lock is on this folder, so it ends with the process,
 * even if that is killed. One rank has the object; the others only write into
 * path().
 *
 * Neither a folder that an earlier run left nor a store that is replaced is
 * touched if there is anything in it that the program does not make
 * (base::MarkedFolder).
 */
class StoreFolder
{
  public:
    /*!
     * \throw base::Error if a store is in place and overwrite is refused, if
     *        something stands there that is no store or not only a store, if
     *        something else stands where it would be built, or if another run
     *        is making this store.
     */
    StoreFolder(std::filesystem::path const& place, Overwrite overwrite,
                LeftOver left_over = LeftOver::remove,
                StoreWork const& work = {});
    //! Without commit() the folder is removed, unless it is resumable.
    ~StoreFolder();
    StoreFolder(StoreFolder const&) = delete;
    StoreFolder& operator=(StoreFolder const&) = delete;

    //! Where the store is built.
    std::filesystem::path const& path() const { return work_.path(); }
    //! Whether the folder stays if this ends without commit(), so that a later
    //! run can go on from it. At first it stays if an earlier run left it.
    void set_resumable(bool is_resumable) { is_resumable_ = is_resumable; }
    //! Flushes everything and renames the folder to the store's place.
    void commit();

  private:
    void take_lock();
    bool try_lock();
    void prepare(Overwrite overwrite, LeftOver left_over);
    void replace_store();

    std::filesystem::path place_;  //!< where the store will stand
    base::MarkedFolder work_;      //!< where it is built
    int lock_ = -1;                //!< descriptor of the locked folder
    bool is_new_ = false;          //!< made by this run
    bool is_resumable_ = false;    //!< it stays without commit()
    bool committed_ = false;       //!< renamed to its place
};

}  // namespace samspil::store
