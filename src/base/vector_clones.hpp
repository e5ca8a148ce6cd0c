#pragma once

/*!
 * Written before a function whose loops become vector instructions. The
 * compiler then makes it three times: for AVX-512, for AVX2, and for all
 * processors of the architecture. The program chooses one when it starts. All
 * give the same results.
 */
#if defined(__x86_64__) && !defined(__SANITIZE_ADDRESS__)
#define SAMSPIL_VECTOR_CLONES \
    __attribute__((           \
        target_clones("arch=x86-64-v4", "arch=x86-64-v3", "default")))
#else
#define SAMSPIL_VECTOR_CLONES
#endif
