#include <gtest/gtest.h>

#include "parallel/communicator.hpp"

namespace samspil::parallel {
namespace {

//! The program must end with status 1 although only rank 1 sees the fault.
TEST(OneRankFails, FailsTheProgram)
{
    EXPECT_NE(Communicator::world().rank(), 1);
}

}  // namespace
}  // namespace samspil::parallel
