#pragma once

#include <cassert>

// Contracts between the parts of the program, checked in debug builds only.
// Errors of users and in files are no broken contracts: they throw Error.

#ifdef NDEBUG
// The condition is not evaluated, but its variables count as used.
#define SAMSPIL_CONTRACT(condition) static_cast<void>(sizeof(!(condition)))
#else
#define SAMSPIL_CONTRACT(condition) assert(condition)
#endif

//! The caller's duty.
#define SAMSPIL_EXPECT(condition) SAMSPIL_CONTRACT(condition)
//! The function's promise.
#define SAMSPIL_ENSURE(condition) SAMSPIL_CONTRACT(condition)
