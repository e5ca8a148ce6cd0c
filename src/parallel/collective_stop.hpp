#pragma once

#include "base/stop_request.hpp"
#include "parallel/communicator.hpp"

namespace samspil::parallel {

//! Collective: the strongest request that a signal has made on any rank.
inline base::StopRequest stop_requested_on_any(Communicator const& ranks)
{
    return static_cast<base::StopRequest>(
        ranks.max(static_cast<int>(base::stop_requested())));
}

//! \throw base::Stopped if \p request asks the run to stop.
inline void throw_if_stopped(base::StopRequest request)
{
    if (request != base::StopRequest::none) {
        throw base::Stopped(request, "stopped by a signal");
    }
}

/*!
 * Collective: ends the run on all ranks if a signal asked one of them to stop.
 *
 * \throw base::Stopped on all ranks.
 */
inline void stop_collectively(Communicator const& ranks)
{
    throw_if_stopped(stop_requested_on_any(ranks));
}

}  // namespace samspil::parallel
