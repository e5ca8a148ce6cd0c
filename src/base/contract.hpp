#pragma once

#include <cassert>

// Contracts between the parts of the program, checked in debug builds only.
// What users or files can get wrong is never an EXPECT: it throws Error.

//! The caller's duty.
#define SAMSPIL_EXPECT(condition) assert(condition)
//! The function's promise.
#define SAMSPIL_ENSURE(condition) assert(condition)
