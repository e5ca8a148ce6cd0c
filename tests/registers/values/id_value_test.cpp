#include "registers/values/id_value.hpp"

#include <gtest/gtest.h>

#include <set>
#include <string>

namespace samspil::registers::id_value_test {
namespace {

using records::public_key;

TEST(IdValue, RemovesOuterBlanksAndKeepsCase)
{
    EXPECT_EQ(read_person(" aB 1 ").value, "aB 1");
    EXPECT_EQ(read_person("0101801234").value, "0101801234");
}

TEST(IdValue, TakesPersonIdsOf32CharactersAndNoLongerOnes)
{
    EXPECT_TRUE(read_person(std::string(32, '1')).has_value());
    EXPECT_EQ(read_person(std::string(33, '1')).status, ReadStatus::unreadable);
    EXPECT_TRUE(read_person("  " + std::string(32, '1') + "  ").has_value());
}

TEST(IdValue, CountsCharactersNotBytes)
{
    std::string utf8;
    for (int i = 0; i < 32; ++i) {
        utf8 += "\xC3\xB8";
    }
    EXPECT_TRUE(read_person(utf8).has_value());
    EXPECT_FALSE(read_person(utf8 + "1").has_value());
    EXPECT_TRUE(read_person(std::string(32, '\xF8')).has_value());
    EXPECT_FALSE(read_person(std::string(33, '\xF8')).has_value());
}

TEST(IdValue, KnowsMissingIds)
{
    for (auto const* text : {"", " ", ".", "NA"}) {
        EXPECT_EQ(read_person(text).status, ReadStatus::missing);
        EXPECT_EQ(read_id(text).status, ReadStatus::missing);
    }
}

TEST(IdValue, OfWholeNumbersIsTheDigitsWithoutADecimalPartOfZeros)
{
    EXPECT_EQ(read_person("0101801234.0").value, "0101801234");
    EXPECT_EQ(read_person("0101801230,00").value, "0101801230");
    EXPECT_EQ(read_id("17.0").value, "17");
    std::string const longest = "12345678901234567890123456789012";
    EXPECT_EQ(read_person("12345678901234567890123456789012.0").value, longest);
    for (auto const* text : {"17.5", "17.", ".0", "1.0.0", "a.0", "170"}) {
        EXPECT_EQ(read_id(text).value, text);
    }
}

TEST(IdValue, InScientificNotationIsUnreadable)
{
    for (auto const* text :
         {"5.88E+17", "5.88123e+17", "5,88E+17", "5E+17", "5e-3", "1.5E17",
          "588123000000.1E+0017", "+5.88E+17", "5.88123456789012e+017"}) {
        EXPECT_EQ(read_id(text).status, ReadStatus::unreadable) << text;
        EXPECT_EQ(read_person(text).status, ReadStatus::unreadable) << text;
    }
    for (auto const* text :
         {"12E5", "12e05", "E+17", "5.E+17", "x5.88E+17", "5.88E", "5.88E+",
          "0123456789abcde5", "1e2e+3", "5.88E+17x", "aE+170000"}) {
        EXPECT_EQ(read_id(text).value, text) << text;
    }
}

TEST(IdValue, TakesContactIdsOfAnyLength)
{
    EXPECT_TRUE(read_id(std::string(1000, '1')).has_value());
}

TEST(IdValue, KeepsEqualNumbersOfDifferentFamiliesApart)
{
    std::set<records::Hash128> hashes;
    for (auto const family : {RegisterFamily::lpr3_older, RegisterFamily::psyk,
                              RegisterFamily::lpr}) {
        hashes.insert(hash_contact(public_key, family, "1"));
    }
    hashes.insert(records::keyed_hash(public_key, "1"));
    EXPECT_EQ(hashes.size(), 4U);
}

TEST(IdValue, HashesTheFamilysLetterBeforeTheId)
{
    EXPECT_EQ(hash_contact(public_key, RegisterFamily::lpr3_older, "17"),
              records::keyed_hash(public_key, "k17"));
    EXPECT_EQ(hash_contact(public_key, RegisterFamily::lpr3_newer, "17"),
              records::keyed_hash(public_key, "k17"));
    EXPECT_EQ(hash_contact(public_key, RegisterFamily::psyk, "17"),
              records::keyed_hash(public_key, "p17"));
    for (std::size_t const length : {62U, 63U, 64U, 65U, 200U}) {
        std::string const id(length, 'x');
        EXPECT_EQ(hash_contact(public_key, RegisterFamily::lpr, id),
                  records::keyed_hash(public_key, "l" + id));
    }
}

TEST(IdValue, HasNoHashForAnIdThatIsMissing)
{
    EXPECT_EQ(hash_contact(public_key, RegisterFamily::psyk, ""),
              records::Hash128{});
}

TEST(IdValue, OfEveryLengthIsHashedBehindItsFamilysLetter)
{
    std::string id;
    for (int length = 1; length < 100; ++length) {
        id += static_cast<char>('0' + length % 10);
        records::IdHashes ids;
        add_contact(ids, public_key, RegisterFamily::psyk, id);
        ids.finish(public_key);
        auto const expected = records::keyed_hash(public_key, "p" + id);
        ASSERT_EQ(hash_contact(public_key, RegisterFamily::psyk, id), expected)
            << length;
        ASSERT_EQ(ids[0], expected) << length;
    }
}

}  // namespace
}  // namespace samspil::registers::id_value_test
