#pragma once

namespace samspil::publish {

//! \throw base::Stopped if a signal asked this run to stop.
void throw_if_stopped();

}  // namespace samspil::publish
