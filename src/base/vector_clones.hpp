#pragma once

// Sanitizers' runtimes are not ready yet when the program chooses a version.
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
#define SAMSPIL_ONE_VERSION
#elif defined(__has_feature)
#if __has_feature(address_sanitizer) || __has_feature(thread_sanitizer)
#define SAMSPIL_ONE_VERSION
#endif
#endif

/*!
 * Written before a function whose loops become vector instructions. The
 * compiler then makes it three times: for AVX-512, for AVX2, and for all
 * processors of the architecture. The program chooses one when it starts. All
 * give the same results.
 */
#if defined(__x86_64__) && !defined(SAMSPIL_ONE_VERSION)
#define SAMSPIL_VECTOR_CLONES \
    __attribute__((           \
        target_clones("arch=x86-64-v4", "arch=x86-64-v3", "default")))
#else
#define SAMSPIL_VECTOR_CLONES
#endif
