#include "publish/explorer/explorer_page.hpp"

#include "base/contract.hpp"
#include "base/error.hpp"
#include "publish/explorer/explorer_data.hpp"
#include "publish/explorer/explorer_template.hpp"

namespace samspil::publish {
namespace {

//! What src/explorer/template.html has where the data belongs.
constexpr std::string_view place_of_data = "@SAMSPIL_PUBLICATION@";

}  // namespace

bool has_explorer()
{
    return !explorer_template().empty();
}

std::string filled_template(std::string_view page, std::string_view data)
{
    auto const place = page.find(place_of_data);
    if (place == std::string_view::npos ||
        page.find(place_of_data, place + 1) != std::string_view::npos) {
        throw base::Error(
            "the explorer's template has no single place for data: build the "
            "program anew");
    }
    std::string result;
    result.reserve(page.size() + data.size());
    result += page.substr(0, place);
    result += data;
    result += page.substr(place + place_of_data.size());
    return result;
}

std::string explorer_page(Publication const& publication,
                          names::Language language)
{
    SAMSPIL_EXPECT(has_explorer());
    return filled_template(explorer_template(),
                           explorer_data(publication, language));
}

}  // namespace samspil::publish
