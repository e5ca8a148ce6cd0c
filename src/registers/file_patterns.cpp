#include "registers/file_patterns.hpp"

#include "base/error.hpp"
#include "registers/register_spec.hpp"
#include "text/ascii.hpp"

namespace samspil::registers {

bool matches_pattern(std::string_view name, std::string_view pattern)
{
    // Behind the last star so far, from where a longer text can be tried.
    auto after_star = std::string_view::npos;
    std::size_t retry = 0;
    std::size_t at = 0;
    std::size_t in_pattern = 0;
    while (at < name.size()) {
        bool const is_star =
            in_pattern < pattern.size() && pattern[in_pattern] == '*';
        if (is_star) {
            after_star = ++in_pattern;
            retry = at;
        } else if (in_pattern < pattern.size() &&
                   (pattern[in_pattern] == '?' ||
                    text::to_upper(pattern[in_pattern]) ==
                        text::to_upper(name[at]))) {
            ++in_pattern;
            ++at;
        } else if (after_star != std::string_view::npos) {
            in_pattern = after_star;
            at = ++retry;
        } else {
            return false;
        }
    }
    return pattern.find_first_not_of('*', in_pattern) == std::string_view::npos;
}

std::optional<RegisterId> find_by_pattern(
    std::vector<FilePattern> const& patterns, std::string_view name,
    std::string_view stem)
{
    std::optional<RegisterId> found;
    for (auto const& [source, pattern] : patterns) {
        if (!matches_pattern(name, pattern) &&
            !matches_pattern(stem, pattern)) {
            continue;
        }
        if (found && *found != source) {
            throw base::Error(
                "[files] in --columns: patterns of two registers, " +
                std::string(name_of(*found)) + " and " +
                std::string(name_of(source)) + ", match the file " +
                std::string(name) + ": make one of them narrower");
        }
        found = source;
    }
    return found;
}

}  // namespace samspil::registers
