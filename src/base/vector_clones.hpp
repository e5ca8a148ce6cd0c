#pragma once

/*!
 * Before a function whose loops the compiler turns into vector instructions:
 * it is made several times, for AVX-512, for AVX2, and for every processor of
 * the architecture; which one runs is chosen when the program starts. All
 * give the same.
 */
#if defined(__x86_64__) && !defined(__SANITIZE_ADDRESS__)
#define SAMSPIL_VECTOR_CLONES \
    __attribute__((           \
        target_clones("arch=x86-64-v4", "arch=x86-64-v3", "default")))
#else
#define SAMSPIL_VECTOR_CLONES
#endif
