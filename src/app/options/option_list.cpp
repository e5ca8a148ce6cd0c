#include "app/options/option_list.hpp"

#include <ostream>
#include <string>

#include "app/labels/text_table.hpp"

namespace samspil::app {
namespace {

constexpr std::size_t widest_line = 79;
constexpr std::size_t description_column = 27;
constexpr std::string_view left_margin = "  ";

//! "  --bootstrap B (=0)".
std::string left_side(boost::program_options::option_description const& option)
{
    auto text = std::string(left_margin) + option.format_name();
    auto const parameter = option.format_parameter();
    return parameter.empty() ? text : text + ' ' + parameter;
}

}  // namespace

void print_option_list(
    std::ostream& out,
    boost::program_options::options_description const& options)
{
    for (auto const& option : options.options()) {
        auto left = left_side(*option);
        // help2man finds a description behind two blanks, or on a new line.
        if (width_of(left) + left_margin.size() > description_column) {
            out << left << '\n';
            left.clear();
        }
        for (auto const& line :
             wrapped(option->description(), widest_line - description_column)) {
            out << left << std::string(description_column - width_of(left), ' ')
                << line << '\n';
            left.clear();
        }
    }
}

}  // namespace samspil::app
