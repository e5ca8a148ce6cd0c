#include "store/shard_codes.hpp"

#include <cstdint>
#include <cstring>

#include "base/civil_time.hpp"
#include "reference/labels.hpp"
#include "reference/municipalities.hpp"
#include "reference/places.hpp"
#include "reference/services.hpp"
#include "store/damaged.hpp"

namespace samspil::store {
namespace {

// No branch in the loops below, so that they become vector instructions: 1
// stands for something that cannot be.

//! Bits of a contact that are never set (records::Contact).
constexpr std::uint32_t unused_contact_bits = 0xF000F0E0;

unsigned is_no_sex(std::uint8_t code)
{
    return code < reference::sex_labels.size() ? 0U : 1U;
}

unsigned is_no_residence(reference::ResidenceCode code)
{
    return (code.value() <= reference::residence_koebenhavn.value() ? 0U : 1U) &
           (code == reference::residence_no_record ? 0U : 1U);
}

unsigned is_no_contact(records::Contact const& contact)
{
    std::uint32_t bits = 0;
    std::memcpy(&bits,
                reinterpret_cast<std::byte const*>(&contact) + sizeof(contact) -
                    sizeof(bits),
                sizeof(bits));
    constexpr auto groups =
        static_cast<std::uint32_t>(reference::diagnosis_group_labels.size());
    return ((bits & unused_contact_bits) != 0 ? 1U : 0U) |
           ((bits & 3U) == 3U ? 1U : 0U) |
           ((bits >> 8 & 15U) >= groups ? 1U : 0U) |
           (contact.end() < contact.start() ? 1U : 0U);
}

unsigned is_no_municipality(reference::MunicipalityIndex index)
{
    // All municipalities and Christiansø are places before København's second
    // half.
    return (index.value() < reference::koebenhavn_syd.value() ? 0U : 1U) &
           (index == reference::no_municipality ? 0U : 1U);
}

unsigned is_no_registration(records::Registration const& row)
{
    return (row.service < reference::services.size() ? 0U : 1U) |
           (static_cast<std::size_t>(row.target_group) <
                    reference::target_group_labels.size()
                ? 0U
                : 1U) |
           is_no_municipality(row.acting) | is_no_municipality(row.paying) |
           (row.end < row.start ? 1U : 0U);
}

unsigned is_no_day(base::Day day, base::Day first, base::Day last)
{
    return (day < first ? 1U : 0U) | (last < day ? 1U : 0U);
}

template <class T, class Check>
void require(std::vector<T> const& column, Check const& is_wrong,
             char const* name, std::filesystem::path const& path)
{
    unsigned wrong = 0;
    for (auto const& value : column) {
        wrong |= is_wrong(value);
    }
    if (wrong != 0) {
        throw Damaged(path, std::string("column '") + name +
                                "' holds a value that cannot be");
    }
}

}  // namespace

void require_known_codes(Shard const& shard, std::filesystem::path const& path)
{
    auto const first = base::first_day_of(base::first_calendar_year);
    auto const last = base::last_day_of(base::last_calendar_year);
    auto const is_no_birth = [=](base::Day day) {
        return is_no_day(day, first, last);
    };
    auto const is_no_death = [=](base::Day day) {
        return is_no_day(day, first, last) & (day == base::no_day ? 0U : 1U);
    };
    require(shard.birth_days, is_no_birth, "birth_day", path);
    require(shard.death_days, is_no_death, "death_day", path);
    require(shard.sexes, is_no_sex, "sex", path);
    require(shard.residences, is_no_residence, "residence", path);
    require(shard.contacts, is_no_contact, "contact", path);
    require(shard.registrations, is_no_registration, "registration", path);
}

}  // namespace samspil::store
