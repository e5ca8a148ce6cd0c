#pragma once

#include <string_view>

#include "base/civil_time.hpp"

namespace samspil::synthetic {

//! A social service as it was registered.
struct ServiceRegistration
{
    std::string_view service;
    int acting = 0;  //!< municipality code; 0: missing
    int paying = 0;  //!< municipality code; 0: missing
    base::Day start{};
    base::Day end = base::no_day;  //!< no_day: ongoing
    std::string_view target_group;
};

}  // namespace samspil::synthetic
