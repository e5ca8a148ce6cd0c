#include "registers/csv/field_delimiters.hpp"

#include <bit>

#include "base/contract.hpp"
#include "base/vector_clones.hpp"

#ifdef __SSE2__
#include <emmintrin.h>
#endif

namespace samspil::registers {
namespace {

//! Divides the marks that a block has room for.
constexpr std::size_t marks_at_once = 8;

bool is_mark(char c, char separator)
{
    return c == separator || c == '\n' || c == '"';
}

#ifdef __SSE2__  // every x86-64

constexpr std::size_t block_size = 64;

//! Bit i: byte i of the block is a mark.
std::uint64_t marks_of_block(char const* text, char separator)
{
    auto const separators = _mm_set1_epi8(separator);
    auto const breaks = _mm_set1_epi8('\n');
    auto const quotes = _mm_set1_epi8('"');
    std::uint64_t result = 0;
    for (unsigned i = 0; i < 4; ++i) {
        auto const bytes = _mm_loadu_si128(
            reinterpret_cast<__m128i const*>(text + std::size_t{16} * i));
        auto const found =
            _mm_or_si128(_mm_or_si128(_mm_cmpeq_epi8(bytes, separators),
                                      _mm_cmpeq_epi8(bytes, breaks)),
                         _mm_cmpeq_epi8(bytes, quotes));
        result |=
            std::uint64_t{static_cast<std::uint32_t>(_mm_movemask_epi8(found))}
            << (16U * i);
    }
    return result;
}

#else

constexpr std::size_t block_size = 16;

std::uint64_t marks_of_block(char const* text, char separator)
{
    std::uint64_t result = 0;
    for (std::size_t i = 0; i < block_size; ++i) {
        result |= std::uint64_t{is_mark(text[i], separator)} << i;
    }
    return result;
}

#endif

}  // namespace

//! In clones for instructions that count and find bits, too.
SAMSPIL_VECTOR_CLONES
std::size_t find_field_marks(std::string_view text, char separator,
                             std::span<std::uint32_t> marks)
{
    SAMSPIL_EXPECT(marks.size() > text.size());
    auto* out = marks.data();
    std::size_t at = 0;
    for (; at + block_size <= text.size(); at += block_size) {
        auto found = marks_of_block(text.data() + at, separator);
        // How many there are is not to be foreseen: eight at a time, so that
        // a branch depends on it only where there are more.
        auto const end = out + std::popcount(found);
        do {
            for (std::size_t i = 0; i < marks_at_once; ++i) {
                out[i] = static_cast<std::uint32_t>(at) +
                         static_cast<std::uint32_t>(std::countr_zero(found));
                found &= found - 1;
            }
            out += marks_at_once;
        } while (found != 0);
        out = end;
    }
    for (; at < text.size(); ++at) {
        if (is_mark(text[at], separator)) {
            *out++ = static_cast<std::uint32_t>(at);
        }
    }
    return static_cast<std::size_t>(out - marks.data());
}

}  // namespace samspil::registers
