#pragma once

#include <filesystem>
#include <string_view>

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

/*!
 * The folder of a store that is being made, locked against other runs that
 * would make the same one.
 *
 * It is "<store>.partial" beside the store's place, mode 0700, and renamed when
 * the store is whole. The lock is on this folder, so it ends with the process,
 * even if that is killed. One rank has the object; the others only write into
 * path().
 */
class StoreFolder
{
  public:
    /*!
     * \throw base::Error if a store is in place and overwrite is refused, if
     *        something stands there that is no store, or if another run is
     *        making this store.
     */
    StoreFolder(std::filesystem::path place, Overwrite overwrite,
                LeftOver left_over = LeftOver::remove);
    //! Without commit() the folder is removed, unless it is resumable.
    ~StoreFolder();
    StoreFolder(StoreFolder const&) = delete;
    StoreFolder& operator=(StoreFolder const&) = delete;

    //! Where the store is built.
    std::filesystem::path const& path() const { return partial_; }
    //! Whether the folder stays if this ends without commit(), so that a later
    //! run can go on from it. At first it stays if an earlier run left it.
    void set_resumable(bool is_resumable) { is_resumable_ = is_resumable; }
    //! Flushes everything and renames the folder to the store's place.
    void commit();

  private:
    void take_lock();

    std::filesystem::path place_;    //!< where the store will stand
    std::filesystem::path partial_;  //!< where it is built
    int lock_ = -1;                  //!< descriptor of the locked folder
    bool is_resumable_ = false;      //!< it stays without commit()
    bool committed_ = false;         //!< renamed to its place
};

}  // namespace samspil::store
