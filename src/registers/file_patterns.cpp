#include "registers/file_patterns.hpp"

#include "base/error.hpp"
#include "registers/register_spec.hpp"
#include "text/pattern.hpp"

namespace samspil::registers {

bool matches_pattern(std::string_view name, std::string_view pattern)
{
    return text::fits_pattern(name, pattern,
                              text::Wildcards::star_and_question_mark);
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
