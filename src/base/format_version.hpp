#pragma once

#include <string_view>

namespace samspil::base {

//! "1" of "1.0": files of the same major version can be read.
constexpr std::string_view major_version(std::string_view version)
{
    return version.substr(0, version.find('.'));
}

}  // namespace samspil::base
