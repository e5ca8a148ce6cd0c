#include "text/similar_word.hpp"

#include "text/folded.hpp"

namespace samspil::text {
namespace {

constexpr std::size_t most_slips = 2;
constexpr std::size_t least_beginning = 3;

//! The only one that begins with \p given.
std::optional<std::string> only_beginning(std::vector<std::string> const& words,
                                          std::string_view given)
{
    std::optional<std::string> found;
    for (auto const& word : words) {
        if (given.size() >= least_beginning && word.starts_with(given)) {
            if (found) {
                return std::nullopt;
            }
            found = word;
        }
    }
    return found;
}

}  // namespace

std::optional<std::string> similar_word(std::vector<std::string> const& words,
                                        std::string_view given)
{
    std::optional<std::string> nearest;
    auto least = most_slips + 1;
    for (auto const& word : words) {
        auto const slips = edit_distance(word, given);
        if (slips < least && 2 * slips <= word.size()) {
            least = slips;
            nearest = word;
        }
    }
    return nearest ? nearest : only_beginning(words, given);
}

}  // namespace samspil::text
