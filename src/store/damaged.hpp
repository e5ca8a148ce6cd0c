#pragma once

#include <filesystem>
#include <string>

#include "base/error.hpp"

namespace samspil::store {

//! A file whose content cannot be what was written.
class Damaged : public base::Error
{
  public:
    Damaged(std::filesystem::path const& path, std::string const& why)
        : base::Error(path.string() + " is damaged (" + why + "): ingest anew")
    {
    }
};

}  // namespace samspil::store
