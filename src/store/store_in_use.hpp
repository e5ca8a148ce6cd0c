#pragma once

#include <filesystem>

#include "base/posix_file.hpp"

namespace samspil::store {

/*!
 * A store that is being read, while another run may replace it.
 *
 * Shards are opened one after the other, by name. Those that are opened after
 * the store was replaced are the new store's, or are gone. Make this object
 * before reading anything: if require_in_place() succeeds afterwards, all that
 * was read is of one store.
 */
class StoreInUse
{
  public:
    //! \throw base::Error if there is no store.
    explicit StoreInUse(std::filesystem::path const& folder);

    //! \throw base::Error if it has been replaced.
    void require_in_place() const;

  private:
    base::PosixFile folder_;  //!< open, so that its inode number is not reused
};

}  // namespace samspil::store
