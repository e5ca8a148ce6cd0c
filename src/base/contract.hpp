#pragma once

#include <cassert>

// Contracts between the parts of the program, checked in debug builds only.
// What users or files can get wrong is never an EXPECT: it throws Error.

#ifdef NDEBUG
// Not evaluated, but what it names counts as used.
#define SAMSPIL_CONTRACT(condition) static_cast<void>(sizeof(!(condition)))
#else
#define SAMSPIL_CONTRACT(condition) assert(condition)
#endif

//! The caller's duty.
#define SAMSPIL_EXPECT(condition) SAMSPIL_CONTRACT(condition)
//! The function's promise.
#define SAMSPIL_ENSURE(condition) SAMSPIL_CONTRACT(condition)
