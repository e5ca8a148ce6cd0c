#include <gtest/gtest.h>

#include "support/chosen_file.hpp"

//! main() of the test programs that are started without mpirun.
int main(int argc, char* argv[])
{
    ::testing::InitGoogleTest(&argc, argv);
    return samspil::test::choose_file(argc, argv) ? RUN_ALL_TESTS() : 2;
}
