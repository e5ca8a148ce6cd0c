#include "method/persons/life.hpp"

#include <gtest/gtest.h>

#include "support/person_builder.hpp"

namespace samspil::method::life_test {
namespace {

using test::PersonBuilder;

constexpr YearBounds years({2018, 2022});
constexpr int in_2019 = 1;
constexpr int in_2020 = 2;
constexpr int in_2021 = 3;

TEST(M1_3_Death, WhoDiesOn1JanuaryIsInTheYear)
{
    PersonBuilder person;
    person.died("2020-01-01");

    EXPECT_TRUE(is_alive(person.view().facts, years, in_2020));
    EXPECT_TRUE(dies_in(person.view().facts, years, in_2020));
    EXPECT_FALSE(is_alive(person.view().facts, years, in_2021));
    EXPECT_FALSE(dies_in(person.view().facts, years, in_2021));
}

TEST(M1_3_Death, WhoDiesOn31DecemberIsNotInTheNextYear)
{
    PersonBuilder person;
    person.died("2019-12-31");

    EXPECT_TRUE(dies_in(person.view().facts, years, in_2019));
    EXPECT_FALSE(is_alive(person.view().facts, years, in_2020));
}

TEST(M1_3_Death, WhoLivesIsAliveInEveryYear)
{
    PersonBuilder person;

    EXPECT_TRUE(is_alive(person.view().facts, years, in_2021));
    EXPECT_FALSE(dies_in(person.view().facts, years, in_2021));
}

TEST(M1_5_Resident, ARecordOfThe1JanuaryMakesResident)
{
    PersonBuilder person;
    person.lives_in(2020, 751);

    EXPECT_FALSE(is_resident(person.view(), years, in_2019));
    EXPECT_TRUE(is_resident(person.view(), years, in_2020));
    EXPECT_FALSE(is_resident(person.view(), years, in_2021));
}

TEST(M1_5_Resident, ARecordWithoutAValidCodeMakesResidentToo)
{
    PersonBuilder person;
    person.lives_in(2020, 0);

    EXPECT_TRUE(is_resident(person.view(), years, in_2020));
}

TEST(M1_5_Resident, TheDeadAreNotResidentWhateverTheRecordSays)
{
    PersonBuilder person;
    person.died("2019-12-31").always_lives_in(751);

    EXPECT_TRUE(is_resident(person.view(), years, in_2019));
    EXPECT_FALSE(is_resident(person.view(), years, in_2020));
}

}  // namespace
}  // namespace samspil::method::life_test
