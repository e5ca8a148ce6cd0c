#pragma once

#include <filesystem>
#include <string>

#include "base/error.hpp"

namespace samspil::store {

//! A file of a store does not hold what was written to it.
class Damaged : public base::Error
{
  public:
    Damaged(std::filesystem::path const& path, std::string const& why)
        : base::Error(path.string() + " is damaged (" + why + "): ingest anew")
    {
    }
};

}  // namespace samspil::store
