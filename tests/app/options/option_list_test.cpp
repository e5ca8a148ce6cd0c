#include "app/options/option_list.hpp"

#include <gtest/gtest.h>

#include <boost/program_options/value_semantic.hpp>
#include <sstream>
#include <string>

namespace samspil::app::option_list_test {
namespace {

namespace po = boost::program_options;

//! One option as --help has it.
std::string printed(char const* name, char const* value, char const* text)
{
    po::options_description options;
    options.add_options()(name, po::value<std::string>()->value_name(value),
                          text);
    std::ostringstream out;
    print_option_list(out, options);
    return out.str();
}

TEST(OptionList, DescriptionsStandInOneColumn)
{
    EXPECT_EQ(printed("store", "DIR", "a store"),
              "  --store DIR              a store\n");
}

TEST(OptionList, ALongNameHasALineOfItsOwn)
{
    EXPECT_EQ(printed("scenario", "NAME:KEY=VALUE,...", "a scenario"),
              "  --scenario NAME:KEY=VALUE,...\n"
              "                           a scenario\n");
}

TEST(OptionList, ColumnsAreAlignedByCharacters)
{
    EXPECT_EQ(printed("vary", "VALUE,…", "values"),
              "  --vary VALUE,…           values\n");
}

TEST(OptionList, LongWordsAreNotCut)
{
    std::string const word(40, 'w');
    EXPECT_EQ(printed("a", "N", ("several words " + word).c_str()),
              "  --a N                    several words\n"
              "                           " +
                  word + "\n");
}

TEST(OptionList, DefaultsAreShown)
{
    po::options_description options;
    options.add_options()(
        "seed", po::value<std::string>()->value_name("S")->default_value("1"),
        "seed");
    std::ostringstream out;
    print_option_list(out, options);
    EXPECT_EQ(out.str(), "  --seed S (=1)            seed\n");
}

}  // namespace
}  // namespace samspil::app::option_list_test
