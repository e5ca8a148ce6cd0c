#include "publish/stop.hpp"

#include "base/stop_request.hpp"

namespace samspil::publish {

void throw_if_stopped()
{
    auto const request = base::stop_requested();
    if (request != base::StopRequest::none) {
        throw base::Stopped(request,
                            "stopped by a signal before anything was "
                            "published: run the same again");
    }
}

}  // namespace samspil::publish
