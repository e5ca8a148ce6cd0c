#pragma once

namespace samspil::test {

/*!
 * Whether tests look at all of very many cases. Without optimisation, as under
 * the sanitizers, a part of them shows that the code runs without a fault; what
 * comes out of it is judged where it is fast.
 */
#ifdef NDEBUG
inline constexpr bool is_thorough = true;
#else
inline constexpr bool is_thorough = false;
#endif

}  // namespace samspil::test
