#pragma once

#include <boost/program_options/options_description.hpp>
#include <boost/program_options/variables_map.hpp>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/command.hpp"

namespace samspil::app {

/*!
 * The options of one subcommand: on the command line, or in an INI file given
 * with --config, where the command line wins. Unknown options and keys,
 * abbreviations, options given twice and empty values are usage errors.
 */
class CommandLine
{
  public:
    //! \p usage: "--store DIR --out FILE [OPTIONS]"
    CommandLine(std::string name, std::string usage);

    //! An option with one value. \p value_name: "DIR"; a default is shown.
    CommandLine& add(std::string const& name, std::string const& value_name,
                     std::string const& help);
    CommandLine& add(std::string const& name, std::string const& value_name,
                     std::string const& help, std::string const& default_value);
    //! An option that may be given several times.
    CommandLine& add_list(std::string const& name,
                          std::string const& value_name,
                          std::string const& help);
    //! An option without a value.
    CommandLine& add_switch(std::string const& name, std::string const& help);
    //! A line of --help's examples, as it is typed: "samspil info store"; a
    //! long one is broken by a backslash as in a shell.
    CommandLine& add_example(std::string const& line);
    //! The one argument that stands without an option's name.
    CommandLine& set_positional(std::string const& name,
                                std::string const& help);
    //! All arguments that stand without an option's name: see list().
    CommandLine& set_positional_list(std::string const& name,
                                     std::string const& help);

    /*!
     * Read the arguments and the configuration file.
     *
     * \return false if there is nothing to run: --help or --print-config was
     *         asked for and has been answered (once, not once a rank).
     * \throw base::UsageError
     */
    bool parse(Arguments const& arguments);

    //! The value of an option; base::UsageError if it was not given.
    std::string required(std::string const& name) const;
    std::optional<std::string> optional(std::string const& name) const;
    //! The value of an option that names a place to write to. If a link stands
    //! there, the place that it leads to.
    std::filesystem::path required_place(std::string const& name) const;
    std::optional<std::filesystem::path> optional_place(
        std::string const& name) const;
    //! Nothing if the option was not given.
    std::optional<std::vector<std::string>> list(std::string const& name) const;
    bool is_on(std::string const& name) const;

  private:
    void read_arguments(Arguments const& arguments);
    void read_config(std::string const& path);
    [[noreturn]] void refuse_word(std::string const& word) const;
    //! A variable of the shell that is not set is no place, area or figure.
    //! \p where begins the message: "site.ini: ", or nothing.
    void refuse_empty_values(std::string const& where) const;
    //! Of the options, also those that every command has.
    std::vector<std::string> all_names() const;
    void print_help() const;
    void print_config() const;

    std::string name_;          //!< the subcommand
    std::string usage_;         //!< one line
    std::string positional_;    //!< name of the argument without one, if any
    int positional_count_ = 1;  //!< of such arguments; -1: any number
    boost::program_options::options_description options_;  //!< the command's
    boost::program_options::options_description hidden_;   //!< the argument
    boost::program_options::options_description common_;   //!< every command's
    boost::program_options::variables_map values_;         //!< what was given
    std::vector<std::string> names_;  //!< of the command's options, in order
    std::vector<std::string> examples_;
};

}  // namespace samspil::app
