#include "hdf5/detail/call.hpp"

#include <hdf5.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "base/error.hpp"

namespace samspil::hdf5::detail {
namespace {

//! C callback that collects the descriptions, outermost call first.
herr_t gather(unsigned /*depth*/, H5E_error2_t const* entry, void* data)
{
    auto& texts = *static_cast<std::vector<std::string>*>(data);
    std::string const text = entry->desc != nullptr ? entry->desc : "";
    if (!text.empty() &&
        std::find(texts.begin(), texts.end(), text) == texts.end()) {
        texts.push_back(text);
    }
    return 0;
}

//! The system's reason in a description, "No space left on device"; empty if
//! there is none. The rest of such a description (addresses in memory) is of
//! no use to users.
std::string system_reason(std::string const& text)
{
    constexpr std::string_view begin = "error message = '";
    auto const found = text.find(begin);
    if (found == std::string::npos) {
        return {};
    }
    auto const first = found + begin.size();
    return text.substr(first, text.find('\'', first) - first);
}

}  // namespace

void prepare_thread()
{
    // This has an effect only before any other call of the library.
    static bool const once = H5dont_atexit() >= 0;
    static_cast<void>(once);
    // Each thread has its own error stack.
    thread_local bool const silent =
        H5Eset_auto2(H5E_DEFAULT, nullptr, nullptr) >= 0;
    static_cast<void>(silent);
}

void throw_error_stack(std::string const& what)
{
    std::vector<std::string> texts;
    H5Ewalk2(H5E_DEFAULT, H5E_WALK_DOWNWARD, gather, &texts);
    H5Eclear2(H5E_DEFAULT);
    for (auto const& text : texts) {
        if (auto const reason = system_reason(text); !reason.empty()) {
            throw base::Error(what + ": " + reason);
        }
    }
    std::string message = what;
    for (std::size_t i = 0; i < texts.size(); ++i) {
        message += (i == 0 ? ": " : "; ") + texts[i];
    }
    throw base::Error(message);
}

}  // namespace samspil::hdf5::detail
