#pragma once

#include <cstddef>

#include "method/groups.hpp"

/*!
 * Classes of persons, which do not overlap as the groups of M8 do.
 *
 * Who is in psychiatry, diagnosed and a recipient is in all five groups, but in
 * one class only. So the kernel adds to one row for a person's year, and the
 * groups' counts are sums over classes.
 */
namespace samspil::count {

//! An adult's class among recipients, or among all others: bit 0, in contact
//! with psychiatry; bit 1, diagnosed.
using PersonClass = std::size_t;
inline constexpr std::size_t class_count = 4;

constexpr PersonClass class_of(method::GroupMask groups)
{
    using reference::Group;
    auto const bit = [groups](Group group) {
        return static_cast<std::size_t>(groups) >> reference::index_of(group) &
               1U;
    };
    return bit(Group::psychiatry) | bit(Group::diagnosed) << 1;
}

//! The groups of a class; the inverse of class_of().
constexpr method::GroupMask groups_of_class(PersonClass person_class,
                                            bool is_recipient)
{
    // Whoever is in a diagnosed class has a diagnosis and is resident or in
    // contact; with "resident" groups_of() gives the same groups for both.
    return method::groups_of({.in_contact = (person_class & 1U) != 0,
                              .recipient = is_recipient,
                              .resident = true,
                              .diagnosis = (person_class & 2U) != 0});
}

}  // namespace samspil::count
