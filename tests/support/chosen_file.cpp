#include "support/chosen_file.hpp"

#include <gtest/gtest.h>

#include <iostream>
#include <string>
#include <string_view>

namespace samspil::test {
namespace {

//! GoogleTest's filter of all tests that stand in a file; "" if none does.
std::string filter_of_file(std::string_view file)
{
    auto const& program = *::testing::UnitTest::GetInstance();
    std::string filter;
    for (int i = 0; i < program.total_test_suite_count(); ++i) {
        auto const& suite = *program.GetTestSuite(i);
        for (int j = 0; j < suite.total_test_count(); ++j) {
            auto const& test = *suite.GetTestInfo(j);
            // The compiler may have been given the file by any path to it.
            if (std::string_view(test.file()).ends_with(file)) {
                filter += filter.empty() ? "" : ":";
                filter += std::string(suite.name()) + '.' + test.name();
            }
        }
    }
    return filter;
}

}  // namespace

bool choose_file(int argc, char const* const* argv)
{
    constexpr std::string_view option = "--file=";
    for (int i = 1; i < argc; ++i) {
        std::string_view const argument = argv[i];
        if (!argument.starts_with(option)) {
            std::cerr << "unknown argument: " << argument << '\n';
            return false;
        }
        auto const file = argument.substr(option.size());
        auto const filter = filter_of_file(file);
        if (filter.empty()) {
            std::cerr << "no test of " << file << " in this program\n";
            return false;
        }
        GTEST_FLAG_SET(filter, filter);
    }
    return true;
}

}  // namespace samspil::test
