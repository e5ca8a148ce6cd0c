#pragma once

#include <cstdint>
#include <filesystem>
#include <string>

namespace samspil::publish {

//! A file's size and content, as a manifest names them.
struct FileDigest
{
    std::int64_t bytes = 0;
    std::string sha256;  //!< 64 hexadecimal digits

    friend bool operator==(FileDigest const&, FileDigest const&) = default;
};

//! \throw base::Error if the file cannot be read.
FileDigest digest_of(std::filesystem::path const& path);

}  // namespace samspil::publish
