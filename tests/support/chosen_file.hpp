#pragma once

namespace samspil::test {

/*!
 * Chooses the tests of one file, where the test program's argument
 * --file=PATH (tests/count/stop_test.cpp) says so; without it, all tests of the
 * program stay chosen. Called after InitGoogleTest(), which takes its own
 * options away; a --gtest_filter beside --file is not looked at.
 *
 * False, with a message on the error output, if an argument is unknown or the
 * file has no test in this program: a test that does not run must not pass.
 */
bool choose_file(int argc, char const* const* argv);

}  // namespace samspil::test
