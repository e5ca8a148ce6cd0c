#include "publish/explorer/explorer_template.hpp"

#include <cstddef>

// Of template_bytes.S, which the build makes the page's file a part of.
extern "C" {
extern char const samspil_explorer_template_begin[];
extern char const samspil_explorer_template_end[];
}

namespace samspil::publish {

std::string_view explorer_template()
{
    return {samspil_explorer_template_begin,
            static_cast<std::size_t>(samspil_explorer_template_end -
                                     samspil_explorer_template_begin)};
}

}  // namespace samspil::publish
