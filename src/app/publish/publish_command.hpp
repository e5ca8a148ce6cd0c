#pragma once

#include "app/command.hpp"

namespace samspil::app {

//! `samspil publish`
base::ExitStatus run_publish(Arguments const& arguments);

}  // namespace samspil::app
