#pragma once

#include "app/command.hpp"

namespace samspil::app {

//! `samspil merge`
base::ExitStatus run_merge(Arguments const& arguments);

}  // namespace samspil::app
