#include "app/options/option_errors.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <string_view>

#include "base/error.hpp"
#include "text/ascii.hpp"
#include "text/similar_word.hpp"

namespace samspil::app {
namespace {

namespace po = boost::program_options;

constexpr std::string_view dashes = "--";

std::string without_dashes(std::string const& name)
{
    return name.substr(std::min(name.find_first_not_of('-'), name.size()));
}

//! A key for a message, if it can be a misspelt option; what is in a file that
//! is no configuration is not printed.
std::string printable_key(std::string const& key)
{
    constexpr std::size_t longest = 24;
    bool const is_word =
        key.size() <= longest &&
        key.find_first_not_of("abcdefghijklmnopqrstuvwxyz_-") ==
            std::string::npos;
    return is_word ? "'" + key + "'" : "what stands before the =";
}

}  // namespace

std::string shown_name(std::string const& name, std::string const& positional)
{
    if (name != positional) {
        return std::string(dashes) + name;
    }
    auto shown = name;
    std::transform(shown.begin(), shown.end(), shown.begin(), text::to_upper);
    return shown;
}

void refuse_options(std::string const& where, std::string const& what,
                    std::string const& command)
{
    throw base::UsageError(
        fmt::format("{}: {} ('samspil {} --help' lists the options)", where,
                    what, command));
}

std::string meant_option(std::vector<std::string> const& names,
                         std::string const& given)
{
    auto const meant = text::similar_word(names, without_dashes(given));
    return meant ? fmt::format("; did you mean --{}?", *meant) : "";
}

std::string told_unknown_key(std::vector<std::string> const& names,
                             std::string const& key)
{
    return printable_key(key) + " is no option" + meant_option(names, key);
}

std::string told_empty(std::string const& shown)
{
    return shown +
           " is empty: give it a value (is a variable of the shell not set?)";
}

std::string describe(po::error const& error,
                     std::vector<std::string> const& names)
{
    using Syntax = po::invalid_command_line_syntax;
    if (auto const* unknown = dynamic_cast<po::unknown_option const*>(&error)) {
        auto const given = unknown->get_option_name();
        return fmt::format("there is no option {}{}", given,
                           meant_option(names, given));
    }
    auto const* syntax = dynamic_cast<Syntax const*>(&error);
    if (syntax != nullptr &&
        syntax->kind() == Syntax::empty_adjacent_parameter) {
        return told_empty(syntax->get_option_name());
    }
    return error.what();
}

}  // namespace samspil::app
