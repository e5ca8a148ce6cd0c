#include <gtest/gtest.h>

#include <iostream>
#include <sstream>
#include <string>

#include "parallel/communicator.hpp"
#include "parallel/session.hpp"
#include "support/chosen_file.hpp"

/*!
 * main() of the test programs that mpirun starts: every rank runs every test.
 *
 * A test passes if it passes on all ranks; then every rank ends with status 0,
 * else every rank with status 1. Failures are told by the rank that sees them,
 * everything else by rank 0.
 */
namespace samspil::test {
namespace {

class RankPrinter : public ::testing::EmptyTestEventListener
{
  public:
    explicit RankPrinter(parallel::Communicator const& ranks) : ranks_(ranks) {}

    void OnTestPartResult(::testing::TestPartResult const& result) override
    {
        if (result.passed()) {
            return;
        }
        std::ostringstream text;  // one write, so that ranks do not mix
        text << "[rank " << ranks_.rank() << '/' << ranks_.size() << "] ";
        if (result.file_name() != nullptr) {
            text << result.file_name() << ':' << result.line_number() << ": ";
        }
        text << result.message() << '\n';
        std::cerr << text.str() << std::flush;
    }

    void OnTestEnd(::testing::TestInfo const& test) override
    {
        bool const has_failed = ranks_.any(test.result()->Failed());
        failed_ += has_failed ? 1 : 0;
        if (ranks_.is_root()) {
            std::cout << (has_failed ? "[FAILED] " : "[    OK] ")
                      << test.test_suite_name() << '.' << test.name() << '\n';
        }
    }

    void OnTestProgramEnd(::testing::UnitTest const& program) override
    {
        if (ranks_.is_root()) {
            std::cout << program.test_to_run_count() << " tests on "
                      << ranks_.size() << " ranks, " << failed_ << " failed\n";
        }
    }

  private:
    parallel::Communicator ranks_;  //!< all ranks
    int failed_ = 0;                //!< tests that failed on some rank
};

int run_tests(parallel::Communicator const& ranks)
{
    auto& listeners = ::testing::UnitTest::GetInstance()->listeners();
    delete listeners.Release(listeners.default_result_printer());
    listeners.Append(new RankPrinter(ranks));  // owned by the list
    bool const has_failed = RUN_ALL_TESTS() != 0;
    bool const has_tests =
        ::testing::UnitTest::GetInstance()->test_to_run_count() > 0;
    return ranks.any(has_failed || !has_tests) ? 1 : 0;
}

}  // namespace
}  // namespace samspil::test

int main(int argc, char* argv[])
{
    ::testing::InitGoogleTest(&argc, argv);
    if (!samspil::test::choose_file(argc, argv)) {
        return 2;
    }
    samspil::parallel::MpiSession const session;
    return samspil::test::run_tests(session.world());
}
