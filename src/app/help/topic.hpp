#pragma once

#include <span>
#include <string>
#include <string_view>

namespace samspil::app {

//! What 'samspil help NAME' tells besides the commands.
struct Topic
{
    std::string_view name;
    std::string_view summary;  //!< one line for 'samspil help'
    std::string (*text)();     //!< whole lines of at most 80 characters
};

//! All topics, in the order of 'samspil help'.
std::span<Topic const> topics();

}  // namespace samspil::app
