#include <gtest/gtest.h>

#include <algorithm>
#include <vector>

#include "records/contact.hpp"
#include "records/registration.hpp"

namespace samspil::records::stored_rows_test {
namespace {

using base::Minute;
using reference::ContactType;
using reference::DiagnosisGroup;

constexpr std::uint16_t all_secondary_groups = (1U << 12) - 1;

//! Calls \p visit with every combination of traits, the secondary groups
//! taken one by one, all and none.
template <class Visit>
void for_each_traits(Visit const& visit)
{
    std::vector<std::uint16_t> secondary{0, all_secondary_groups};
    for (unsigned group = 0; group < 12; ++group) {
        secondary.push_back(static_cast<std::uint16_t>(1U << group));
    }
    for (unsigned bits = 0; bits < 8; ++bits) {
        for (auto const type : {ContactType::physical, ContactType::out_contact,
                                ContactType::virtual_contact}) {
            for (unsigned group = 0; group < 12; ++group) {
                for (auto const groups : secondary) {
                    visit(ContactTraits{type, (bits & 1U) != 0,
                                        (bits & 2U) != 0, (bits & 4U) != 0,
                                        static_cast<DiagnosisGroup>(group),
                                        groups});
                }
            }
        }
    }
}

TEST(Contact, GivesBackEveryCombinationOfTraits)
{
    int combinations = 0;
    for_each_traits([&](ContactTraits const& traits) {
        Contact const contact(Minute(-17), Minute(42), traits);

        ASSERT_EQ(contact.start(), Minute(-17));
        ASSERT_EQ(contact.end(), Minute(42));
        ASSERT_EQ(contact.type(), traits.type);
        ASSERT_EQ(contact.is_timed_physical(),
                  traits.type == ContactType::physical && !traits.date_only);
        ASSERT_EQ(contact.is_acute(), traits.acute);
        ASSERT_EQ(contact.is_date_only(), traits.date_only);
        ASSERT_EQ(contact.has_psychiatric_specialty(),
                  traits.psychiatric_specialty);
        ASSERT_EQ(contact.action_group(), traits.action_group);
        ASSERT_EQ(contact.secondary_groups(), traits.secondary_groups);
        ++combinations;
    });
    EXPECT_EQ(combinations, 8 * 3 * 12 * 14);
}

TEST(M4_1_Contact, IsOrderedByStartThenEndThenWhateverElse)
{
    ContactTraits virtual_traits;
    virtual_traits.type = ContactType::virtual_contact;
    auto const contact = [](int start, int end, ContactTraits const& traits) {
        return Contact(Minute(start), Minute(end), traits);
    };
    std::vector<Contact> const in_order{
        contact(-5, 100, {}), contact(3, 4, virtual_traits), contact(3, 5, {}),
        contact(3, 5, virtual_traits), contact(4, 4, {})};
    auto shuffled = in_order;
    std::reverse(shuffled.begin(), shuffled.end());

    std::sort(shuffled.begin(), shuffled.end());

    EXPECT_EQ(shuffled, in_order);
}

TEST(Contact, DiffersWhereAnyTraitDoes)
{
    Contact const plain(Minute(1), Minute(2), {});
    for_each_traits([&](ContactTraits const& traits) {
        bool const is_plain = traits.type == ContactType::physical &&
                              !traits.acute && !traits.date_only &&
                              !traits.psychiatric_specialty &&
                              traits.action_group == DiagnosisGroup::none &&
                              traits.secondary_groups == 0;
        ASSERT_EQ(plain == Contact(Minute(1), Minute(2), traits), is_plain);
    });
}

TEST(M6_1_Registration, IsOrderedByServiceThenStartThenEnd)
{
    using base::Day;
    using reference::MunicipalityIndex;
    using reference::TargetGroup;
    auto const mental = [](int start, int end, std::uint8_t service, int acting,
                           int paying) {
        return Registration{Day(start),
                            Day(end),
                            service,
                            TargetGroup::mental,
                            MunicipalityIndex(acting),
                            MunicipalityIndex(paying)};
    };
    auto social = mental(1, 3, 1, 5, 2);
    social.target_group = TargetGroup::social;
    auto later = mental(2, 2, 1, 0, 0);
    later.target_group = TargetGroup::physical;
    auto ongoing = later;
    ongoing.end = base::no_day;
    std::vector<Registration> const in_order{mental(10, 20, 0, 5, 5),
                                             mental(1, 2, 1, 5, 5),
                                             mental(1, 3, 1, 4, 9),
                                             mental(1, 3, 1, 5, 1),
                                             mental(1, 3, 1, 5, 2),
                                             social,
                                             later,
                                             ongoing};
    auto shuffled = in_order;
    std::reverse(shuffled.begin(), shuffled.end());

    std::sort(shuffled.begin(), shuffled.end());

    EXPECT_EQ(shuffled, in_order);
}

TEST(M5_1_Registration, KnowsItsInterventionAndLevel)
{
    Registration row;
    row.service = reference::find_service("1.8.2").value();

    EXPECT_EQ(row.intervention(),
              reference::Intervention::temporary_residential);
    EXPECT_EQ(row.level(), reference::Level::temporary_residential);
}

}  // namespace
}  // namespace samspil::records::stored_rows_test
