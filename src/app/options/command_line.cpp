#include "app/options/command_line.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <boost/program_options/parsers.hpp>
#include <boost/program_options/value_semantic.hpp>

#include "app/options/ini_file.hpp"
#include "app/options/option_errors.hpp"
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

//! What stands without an option's name behind all that may.
constexpr auto further_words = "further words";

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
    all.add_options()(further_words, po::value<Texts>());
    po::positional_options_description positions;
    if (!positional_.empty()) {
        positions.add(positional_.c_str(), positional_count_);
    }
    if (positional_.empty() || positional_count_ > 0) {
        positions.add(further_words, -1);
    }
    try {
        auto const parsed = po::command_line_parser(arguments)
                                .options(all)
                                .positional(positions)
                                .style(style)
                                .run();
        for (auto const& option : parsed.options) {
            if (option.string_key == further_words) {
                this->refuse_word(option.value.front());
            }
        }
        po::store(parsed, values_);
    } catch (po::error const& error) {
        refuse_options(name_, describe(error, this->all_names()), name_);
    }
    this->refuse_empty_values("");
}

void CommandLine::refuse_word(std::string const& word) const
{
    if (word.starts_with('-')) {
        refuse_options(name_,
                       "there is no option " + word +
                           meant_option(this->all_names(), word),
                       name_);
    }
    refuse_options(name_,
                   positional_.empty()
                       ? "it takes no further words: '" + word + "'"
                       : "it takes one " +
                             shown_name(positional_, positional_) +
                             " and no further words: '" + word +
                             "'; quotation marks join several words",
                   name_);
}

std::vector<std::string> CommandLine::all_names() const
{
    auto names = names_;
    for (auto const& option : common_.options()) {
        names.push_back(option->long_name());
    }
    return names;
}

void CommandLine::refuse_empty_values(std::string const& where) const
{
    auto names = names_;
    names.insert(names.end(), {positional_, "config"});
    for (auto const& name : names) {
        if (values_.count(name) == 0) {
            continue;
        }
        auto const& value = values_[name].value();
        auto const* text = boost::any_cast<std::string>(&value);
        auto const* texts = boost::any_cast<Texts>(&value);
        if ((text != nullptr && text->empty()) ||
            (texts != nullptr &&
             std::find(texts->begin(), texts->end(), "") != texts->end())) {
            throw base::UsageError(where +
                                   told_empty(shown_name(name, positional_)));
        }
    }
}

void CommandLine::read_config(std::string const& path)
{
    po::options_description all;
    all.add(options_).add(hidden_);
    po::parsed_options parsed(&all);
    for (auto const& [key, value, line, section] : read_ini_file(path)) {
        if (all.find_nothrow(key, false) == nullptr) {
            refuse_options(fmt::format("{}, line {}", path, line),
                           told_unknown_key(names_, key), name_);
        }
        parsed.options.emplace_back(key, Texts{value});
    }
    try {
        po::store(parsed, values_);
    } catch (po::error const& error) {
        refuse_options(path, describe(error, names_), name_);
    }
    this->refuse_empty_values(path + ": ");
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

std::filesystem::path CommandLine::required_place(std::string const& name) const
{
    return base::resolve_link(this->required(name));
}

std::optional<std::filesystem::path> CommandLine::optional_place(
    std::string const& name) const
{
    auto const place = this->optional(name);
    return place ? std::optional(base::resolve_link(*place)) : std::nullopt;
}

std::string CommandLine::required(std::string const& name) const
{
    auto value = this->optional(name);
    if (!value.has_value()) {
        refuse_options(name_, shown_name(name, positional_) + " is missing",
                       name_);
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
