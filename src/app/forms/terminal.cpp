#include "app/forms/terminal.hpp"

#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <iostream>
#include <sstream>
#include <string_view>

#include "base/error.hpp"

namespace samspil::app {
namespace {

constexpr std::size_t narrowest = 40;
constexpr std::size_t widest = 400;

std::string_view variable(char const* name)
{
    auto const* const text = std::getenv(name);
    return text == nullptr ? "" : text;
}

bool has_variable(char const* name)
{
    return !variable(name).empty();
}

}  // namespace

Terminal find_terminal()
{
    Terminal terminal;
    ::winsize size{};
    if (::isatty(STDOUT_FILENO) == 1) {
        constexpr std::size_t usual_height = 24;
        bool const is_known = ::ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 &&
                              size.ws_col > 0 && size.ws_row > 0;
        terminal.width = is_known ? size.ws_col : terminal.width;
        terminal.height = is_known ? size.ws_row : usual_height;
        terminal.has_colour =
            !has_variable("NO_COLOR") && variable("TERM") != "dumb";
    }
    auto const columns =
        std::strtoul(std::string(variable("COLUMNS")).c_str(), nullptr, 10);
    if (columns > 0) {
        terminal.width = columns;
    }
    terminal.width = std::clamp(terminal.width, narrowest, widest);
    return terminal;
}

std::string emphasised(std::string const& text, Terminal const& terminal)
{
    return terminal.has_colour ? "\x1b[1m" + text + "\x1b[0m" : text;
}

names::Language reading_language(std::optional<std::string> const& given)
{
    if (given) {
        if (*given != "da" && *given != "en") {
            throw base::UsageError("--language '" + *given +
                                   "' is not one of da, en");
        }
        return names::language_of_locale(*given);
    }
    for (auto const* const name : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
        if (has_variable(name)) {
            return names::language_of_locale(variable(name));
        }
    }
    return names::Language::english;
}

void print_paged(Terminal const& terminal, bool wants_pager,
                 std::function<void(std::ostream&)> const& print)
{
    if (!wants_pager || !terminal.is_terminal()) {
        print(std::cout);
        return;
    }
    std::ostringstream out;
    print(out);
    auto const text = out.str();
    auto const lines =
        static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n'));
    if (lines < terminal.height) {
        std::cout << text;
        return;
    }
    std::cout.flush();
    auto const pager = has_variable("PAGER") ? std::string(variable("PAGER"))
                                             : std::string("less -FRX");
    auto* const pipe = ::popen(pager.c_str(), "w");
    constexpr int not_found = 127 << 8;
    if (pipe == nullptr) {
        std::cout << text;
        return;
    }
    std::fwrite(text.data(), 1, text.size(), pipe);
    if (::pclose(pipe) == not_found) {
        std::cout << text;
    }
}

}  // namespace samspil::app
