#pragma once

#include "base/log.hpp"
#include "compute/options.hpp"
#include "parallel/communicator.hpp"

namespace samspil::compute {

/*!
 * Compute the cube file of a store and the quality report beside it; or one
 * part of them, which merge() joins with the others.
 *
 * Collective; rank 0 writes. The files appear whole or not at all.
 *
 * \throw parallel::CollectiveError on all ranks, with one message;
 *        base::Stopped if a signal asked for it (finished work is saved).
 */
void compute(parallel::Communicator const& ranks, Options const& options,
             base::Log& log);

}  // namespace samspil::compute
