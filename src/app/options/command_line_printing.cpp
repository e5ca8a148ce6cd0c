#include <fmt/core.h>

#include <iostream>

#include "app/options/command_line.hpp"
#include "app/options/ini_file.hpp"
#include "app/options/option_list.hpp"

// What --help and --print-config print of a CommandLine.
namespace samspil::app {

void CommandLine::print_help() const
{
    auto& out = std::cout;
    out << "usage: samspil " << name_ << ' ' << usage_ << "\n\nexamples:\n";
    for (auto const& example : examples_) {
        out << "  " << example << '\n';
    }
    out << "\noptions:\n";
    print_option_list(out, options_);
    out << "\nevery command has:\n";
    print_option_list(out, common_);
    out.flush();
}

void CommandLine::print_config() const
{
    fmt::print("# samspil {}\n", name_);
    for (auto const& name : names_) {
        if (values_.count(name) == 0) {
            continue;
        }
        auto const& value = values_[name].value();
        if (auto const* text = boost::any_cast<std::string>(&value)) {
            fmt::print("{} = {}\n", name, to_ini_value(*text));
        } else if (auto const* texts =
                       boost::any_cast<std::vector<std::string>>(&value)) {
            for (auto const& each : *texts) {
                fmt::print("{} = {}\n", name, to_ini_value(each));
            }
        } else if (auto const* flag = boost::any_cast<bool>(&value)) {
            fmt::print("{} = {}\n", name, *flag ? "true" : "false");
        }
    }
}

}  // namespace samspil::app
