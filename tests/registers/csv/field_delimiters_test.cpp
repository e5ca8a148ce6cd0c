#include "registers/csv/field_delimiters.hpp"

#include <gtest/gtest.h>

#include <random>
#include <string>
#include <vector>

namespace samspil::registers::field_delimiters_test {
namespace {

TEST(FieldDelimiters, AreAllSeparatorsQuotesAndLineBreaksInOrder)
{
    std::mt19937_64 random(5);
    for (std::size_t size = 0; size < 400; ++size) {
        std::string text(size, ' ');
        for (auto& c : text) {
            c = random() % 2 == 0 ? "a;\"\n,\xBB\xA2\r"[random() % 8]
                                  : static_cast<char>(random());
        }
        std::vector<std::uint32_t> expected;
        for (std::uint32_t i = 0; i < size; ++i) {
            if (text[i] == ';' || text[i] == '"' || text[i] == '\n') {
                expected.push_back(i);
            }
        }
        std::vector<std::uint32_t> found(size + 1);
        found.resize(find_field_delimiters(text, ';', found));

        ASSERT_EQ(found, expected);
    }
}

}  // namespace
}  // namespace samspil::registers::field_delimiters_test
