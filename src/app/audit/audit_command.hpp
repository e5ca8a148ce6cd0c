#pragma once

#include "app/command.hpp"

namespace samspil::app {

//! `samspil audit`
base::ExitStatus run_audit(Arguments const& arguments);

}  // namespace samspil::app
