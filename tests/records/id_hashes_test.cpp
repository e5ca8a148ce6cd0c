#include "records/id_hashes.hpp"

#include <gtest/gtest.h>

#include <random>
#include <string>
#include <vector>

namespace samspil::records::id_hashes_test {
namespace {

std::string random_text(std::mt19937_64& random, std::size_t size)
{
    std::string text(size, '\0');
    for (auto& c : text) {
        c = static_cast<char>(random());
    }
    return text;
}

TEST(IdHashes, AreTheKeyedHashesOfIdsOfEveryLengthInTheirOrder)
{
    std::mt19937_64 random(2);
    IdHashes ids;
    for (std::size_t const count : {0U, 1U, 3U, 8U, 17U, 1000U}) {
        HashKey key{};
        for (auto& byte : key) {
            byte = static_cast<std::uint8_t>(random());
        }
        std::vector<Hash128> expected;
        ids.clear();
        for (std::size_t i = 0; i < count; ++i) {
            auto const id = random_text(random, random() % 20);
            if (random() % 10 == 0) {
                ids.add_known({i, i});
                expected.push_back({i, i});
            } else if (id.size() >= 8 && id.size() <= 14 && i % 2 == 0) {
                ids.add_with_prefix('p', id);
                expected.push_back(keyed_hash(key, "p" + id));
            } else {
                ids.add(key, id);
                expected.push_back(keyed_hash(key, id));
            }
        }

        ids.finish(key);

        ASSERT_EQ(ids.size(), count);
        for (std::size_t i = 0; i < count; ++i) {
            ASSERT_EQ(ids[i], expected[i]) << i;
        }
    }
}

}  // namespace
}  // namespace samspil::records::id_hashes_test
