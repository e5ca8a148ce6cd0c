#pragma once

#include <filesystem>
#include <string_view>

namespace samspil::store {

enum class Overwrite
{
    refuse,
    force
};

//! What becomes of that which an earlier, unfinished run left.
enum class LeftOver
{
    remove,
    keep
};

/*!
 * A store that is being made, locked against others who would make the same.
 *
 * It is built in "<store>.partial" beside its place, mode 0700, and renamed
 * when it is whole. The lock is on that folder, so it ends with the process,
 * however that ends; what an earlier, interrupted run left there is removed,
 * unless it is to be kept.
 * Held by one rank; the others only write into path().
 *
 * \throw base::Error if a result is in place (and overwrite is refused), if
 *        something stands there that is no store, or if another run makes
 *        this store just now.
 */
class StoreFolder
{
  public:
    StoreFolder(std::filesystem::path place, Overwrite overwrite,
                LeftOver left_over = LeftOver::remove);
    //! What is not committed goes, unless it is to be kept.
    ~StoreFolder();
    StoreFolder(StoreFolder const&) = delete;
    StoreFolder& operator=(StoreFolder const&) = delete;

    //! Where the store is built.
    std::filesystem::path const& path() const { return partial_; }
    //! Whether what is there stays if this ends without commit(); at first
    //! only what an earlier run left.
    void keep_unfinished(bool is_kept) { is_kept_ = is_kept; }
    //! Flush everything and rename it into place.
    void commit();

  private:
    void take_lock();

    std::filesystem::path place_;    //!< where the store will stand
    std::filesystem::path partial_;  //!< where it is built
    int lock_ = -1;                  //!< descriptor of the locked folder
    bool is_kept_ = false;           //!< also if it is never committed
    bool committed_ = false;         //!< renamed already
};

}  // namespace samspil::store
