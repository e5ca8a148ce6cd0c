#include "store/store_in_use.hpp"

#include <fcntl.h>

#include "base/error.hpp"
#include "store/manifest.hpp"

namespace samspil::store {
namespace {

std::filesystem::path const& existing(std::filesystem::path const& folder)
{
    require_folder(folder);
    return folder;
}

}  // namespace

StoreInUse::StoreInUse(std::filesystem::path const& folder)
    : folder_(existing(folder), O_RDONLY | O_DIRECTORY)
{
}

void StoreInUse::require_in_place() const
{
    if (!folder_.is_at_path()) {
        throw base::Error("the store " + folder_.path().string() +
                          " was replaced while it was being read: run the "
                          "same again");
    }
}

}  // namespace samspil::store
