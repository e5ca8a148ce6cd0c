#pragma once

namespace samspil::app {

/*!
 * Write out what a command has printed.
 *
 * A reader that went away (head, a pager that was left) has seen enough: that is
 * no failure.
 *
 * \throw base::Error if the output is closed or its disk is full.
 */
void flush_output();

}  // namespace samspil::app
