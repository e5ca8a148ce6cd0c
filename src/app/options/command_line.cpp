#include "app/options/command_line.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <boost/program_options/parsers.hpp>
#include <boost/program_options/value_semantic.hpp>
#include <iostream>

#include "app/options/ini_file.hpp"
#include "app/options/option_list.hpp"
#include "app/options/place_checks.hpp"
#include "base/error.hpp"
#include "base/file_facts.hpp"
#include "parallel/session.hpp"

namespace samspil::app {
namespace {

namespace po = boost::program_options;

using Texts = std::vector<std::string>;

//! Boost's default style, but abbreviations are errors.
constexpr int style = po::command_line_style::unix_style &
                      ~po::command_line_style::allow_guessing &
                      ~po::command_line_style::allow_short;

//! Boost's messages begin with words that don't fit behind ours.
[[noreturn]] void rethrow_as_usage_error(std::string const& where,
                                         po::error const& error,
                                         std::string const& command)
{
    throw base::UsageError(
        fmt::format("{}: {} ('samspil {} --help' lists the "
                    "options)",
                    where, error.what(), command));
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

CommandLine::CommandLine(std::string name, std::string usage)
    : name_(std::move(name)), usage_(std::move(usage))
{
    common_.add_options()("config",
                          po::value<std::string>()->value_name("FILE"),
                          "INI file of these options (key = value); the "
                          "command line wins")(
        "print-config", "print the effective options as such a file")(
        "help", "print this; -h, too");
}

CommandLine& CommandLine::add(std::string const& name,
                              std::string const& value_name,
                              std::string const& help)
{
    options_.add_options()(name.c_str(),
                           po::value<std::string>()->value_name(value_name),
                           help.c_str());
    names_.push_back(name);
    return *this;
}

CommandLine& CommandLine::add(std::string const& name,
                              std::string const& value_name,
                              std::string const& help,
                              std::string const& default_value)
{
    options_.add_options()(name.c_str(),
                           po::value<std::string>()
                               ->value_name(value_name)
                               ->default_value(default_value),
                           help.c_str());
    names_.push_back(name);
    return *this;
}

CommandLine& CommandLine::add_list(std::string const& name,
                                   std::string const& value_name,
                                   std::string const& help)
{
    options_.add_options()(
        name.c_str(), po::value<Texts>()->value_name(value_name), help.c_str());
    names_.push_back(name);
    return *this;
}

CommandLine& CommandLine::add_switch(std::string const& name,
                                     std::string const& help)
{
    options_.add_options()(name.c_str(), po::bool_switch(), help.c_str());
    names_.push_back(name);
    return *this;
}

CommandLine& CommandLine::add_example(std::string const& line)
{
    examples_.push_back(line);
    return *this;
}

CommandLine& CommandLine::set_positional(std::string const& name,
                                         std::string const& help)
{
    positional_ = name;
    hidden_.add_options()(name.c_str(), po::value<std::string>(), help.c_str());
    return *this;
}

CommandLine& CommandLine::set_positional_list(std::string const& name,
                                              std::string const& help)
{
    positional_ = name;
    positional_count_ = -1;
    hidden_.add_options()(name.c_str(), po::value<Texts>(), help.c_str());
    return *this;
}

void CommandLine::read_arguments(Arguments const& arguments)
{
    po::options_description all;
    all.add(options_).add(common_).add(hidden_);
    po::positional_options_description positions;
    if (!positional_.empty()) {
        positions.add(positional_.c_str(), positional_count_);
    }
    try {
        auto const parsed = po::command_line_parser(arguments)
                                .options(all)
                                .positional(positions)
                                .style(style)
                                .run();
        po::store(parsed, values_);
    } catch (po::error const& error) {
        rethrow_as_usage_error("samspil " + name_, error, name_);
    }
}

void CommandLine::read_config(std::string const& path)
{
    po::options_description all;
    all.add(options_).add(hidden_);
    po::parsed_options parsed(&all);
    for (auto const& [key, value, line, section] : read_ini_file(path)) {
        if (all.find_nothrow(key, false) == nullptr) {
            throw base::UsageError(fmt::format(
                "{}, line {}: {} is no option ('samspil {} --help' lists the "
                "options)",
                path, line, printable_key(key), name_));
        }
        parsed.options.emplace_back(key, Texts{value});
    }
    try {
        po::store(parsed, values_);
    } catch (po::error const& error) {
        rethrow_as_usage_error(path, error, name_);
    }
}

bool CommandLine::parse(Arguments const& arguments)
{
    auto given = arguments;
    std::replace(given.begin(), given.end(), std::string("-h"),
                 std::string("--help"));
    this->read_arguments(given);
    if (values_.count("help") > 0) {
        if (parallel::speaks_for_launched_ranks()) {
            this->print_help();
        }
        return false;
    }
    if (values_.count("config") > 0) {
        this->read_config(values_["config"].as<std::string>());
    }
    po::notify(values_);
    if (values_.count("print-config") > 0) {
        if (parallel::speaks_for_launched_ranks()) {
            this->print_config();
        }
        return false;
    }
    return true;
}

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
        } else if (auto const* texts = boost::any_cast<Texts>(&value)) {
            for (auto const& each : *texts) {
                fmt::print("{} = {}\n", name, to_ini_value(each));
            }
        } else if (auto const* flag = boost::any_cast<bool>(&value)) {
            fmt::print("{} = {}\n", name, *flag ? "true" : "false");
        }
    }
}

std::filesystem::path CommandLine::required_place(std::string const& name) const
{
    return base::resolve_link(named(name, this->required(name)));
}

std::optional<std::filesystem::path> CommandLine::optional_place(
    std::string const& name) const
{
    auto const place = named_if_given(name, this->optional(name));
    return place ? std::optional(base::resolve_link(*place)) : std::nullopt;
}

std::string CommandLine::required(std::string const& name) const
{
    auto value = this->optional(name);
    if (!value.has_value()) {
        throw base::UsageError(fmt::format(
            "samspil {}: {}{} is missing ('samspil {} --help' lists the "
            "options)",
            name_, name == positional_ ? "" : "--", name, name_));
    }
    return *value;
}

std::optional<std::string> CommandLine::optional(std::string const& name) const
{
    if (values_.count(name) == 0) {
        return std::nullopt;
    }
    return values_[name].as<std::string>();
}

std::optional<std::vector<std::string>> CommandLine::list(
    std::string const& name) const
{
    if (values_.count(name) == 0) {
        return std::nullopt;
    }
    return values_[name].as<Texts>();
}

bool CommandLine::is_on(std::string const& name) const
{
    return values_[name].as<bool>();
}

}  // namespace samspil::app
