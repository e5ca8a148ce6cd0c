#pragma once

#include "count/tally/family_counts.hpp"
#include "cubes/catalogue.hpp"

/*!
 * The rows that a thread counts in while it goes through persons: one for each
 * year, place and class of persons.
 *
 * Rows are small, so that those in use stay in a core's cache. Their arrays
 * follow from the catalogue.
 */
namespace samspil::count {

//! One class of persons who receive nothing in the year.
struct alignas(64) OtherRow
{
    FamilyCounts<cubes::Family::stays> stays;
    FamilyCounts<cubes::Family::readmissions> readmissions;
    FamilyCounts<cubes::Family::persons> persons;
};

//! One class of recipients.
struct alignas(64) RecipientRow
{
    FamilyCounts<cubes::Family::stays> stays;
    FamilyCounts<cubes::Family::readmissions> readmissions;
    FamilyCounts<cubes::Family::persons> persons;
    FamilyCounts<cubes::Family::received> received;
    FamilyCounts<cubes::Family::overlap_stays> overlap_stays;
};

}  // namespace samspil::count
