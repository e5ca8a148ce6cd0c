#pragma once

#include <filesystem>

#include "base/posix_file.hpp"

namespace samspil::store {

/*!
 * A store that is being read, which another run may replace meanwhile.
 *
 * Shards are opened one after the other, by their names: those that are opened
 * after the store was replaced are the other store's, or have gone. What was
 * read is of one store if require_in_place() finds it in its place afterwards.
 * Made before anything of the store is read.
 */
class StoreInUse
{
  public:
    //! \throw base::Error if there is no store.
    explicit StoreInUse(std::filesystem::path const& folder);

    //! \throw base::Error if it has been replaced.
    void require_in_place() const;

  private:
    base::PosixFile folder_;  //!< open, so that no other gets its number
};

}  // namespace samspil::store
