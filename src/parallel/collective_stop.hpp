#pragma once

#include "base/stop_request.hpp"
#include "parallel/communicator.hpp"

namespace samspil::parallel {

//! Collective: what a signal has asked of any rank.
inline base::StopRequest requested_of_any(Communicator const& ranks)
{
    return static_cast<base::StopRequest>(
        ranks.max(static_cast<int>(base::stop_requested())));
}

//! \throw base::Stopped if something is requested.
inline void stop_if(base::StopRequest request)
{
    if (request != base::StopRequest::none) {
        throw base::Stopped(request, "stopped by a signal");
    }
}

/*!
 * Collective: ends the run on all ranks if a signal asked one of them to.
 *
 * \throw base::Stopped on all ranks.
 */
inline void stop_collectively(Communicator const& ranks)
{
    stop_if(requested_of_any(ranks));
}

}  // namespace samspil::parallel
