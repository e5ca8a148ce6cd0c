#include "registers/csv/field_delimiters.hpp"

#include <bit>

#include "base/contract.hpp"
#include "base/vector_clones.hpp"
#include "text/csv_dialect.hpp"

#ifdef __SSE2__
#include <emmintrin.h>
#endif

namespace samspil::registers {
namespace {

//! Positions that are written at a time; divides the size of a block.
constexpr std::size_t group_size = 8;

bool is_delimiter(char c, char separator)
{
    return c == separator || c == text::csv_line_break || c == text::csv_quote;
}

#ifdef __SSE2__  // every x86-64

constexpr std::size_t block_size = 64;

//! Bit i: byte i of the block is a delimiter.
std::uint64_t delimiters_of_block(char const* block, char separator)
{
    auto const separators = _mm_set1_epi8(separator);
    auto const breaks = _mm_set1_epi8(text::csv_line_break);
    auto const quotes = _mm_set1_epi8(text::csv_quote);
    std::uint64_t result = 0;
    for (unsigned i = 0; i < 4; ++i) {
        auto const bytes = _mm_loadu_si128(
            reinterpret_cast<__m128i const*>(block + std::size_t{16} * i));
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

std::uint64_t delimiters_of_block(char const* block, char separator)
{
    std::uint64_t result = 0;
    for (std::size_t i = 0; i < block_size; ++i) {
        result |= std::uint64_t{is_delimiter(block[i], separator)} << i;
    }
    return result;
}

#endif

}  // namespace

//! The clones also use instructions that count and find bits.
SAMSPIL_VECTOR_CLONES
std::size_t find_field_delimiters(std::string_view text, char separator,
                                  std::span<std::uint32_t> positions)
{
    SAMSPIL_EXPECT(positions.size() > text.size());
    auto* out = positions.data();
    std::size_t at = 0;
    for (; at + block_size <= text.size(); at += block_size) {
        auto found = delimiters_of_block(text.data() + at, separator);
        // The processor cannot predict how many there are. So a whole group is
        // written without a branch, and what is too much is overwritten next.
        auto const end = out + std::popcount(found);
        do {
            for (std::size_t i = 0; i < group_size; ++i) {
                out[i] = static_cast<std::uint32_t>(at) +
                         static_cast<std::uint32_t>(std::countr_zero(found));
                found &= found - 1;
            }
            out += group_size;
        } while (found != 0);
        out = end;
    }
    for (; at < text.size(); ++at) {
        if (is_delimiter(text[at], separator)) {
            *out++ = static_cast<std::uint32_t>(at);
        }
    }
    return static_cast<std::size_t>(out - positions.data());
}

}  // namespace samspil::registers
