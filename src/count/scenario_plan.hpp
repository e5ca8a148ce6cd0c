#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "count/indices.hpp"
#include "cubes/catalogue.hpp"
#include "method/rules.hpp"
#include "records/scenario.hpp"

namespace samspil::count {

//! What persons are counted into: a tally for each age band.
struct TallySlot
{
    cubes::Family family;
    //! index into municipalities(); only_others: persons who receive nothing
    //! in the year, whose place no municipality rule changes
    std::size_t municipality;
    //! index into what the family's other keys select: groups() for persons and
    //! received, group_stays() for stays, stays() for overlap_stays,
    //! group_readmissions() for readmissions
    std::size_t variant;

    static constexpr std::size_t only_others = static_cast<std::size_t>(-1);

    friend bool operator==(TallySlot const&, TallySlot const&) = default;
};

/*!
 * What a run's scenarios share, found before anything is counted.
 *
 * Each distinct rule is applied to a person once. Scenarios whose keys agree
 * for a family of cubes share its tallies:
 * - Ages: persons are counted in bands between the distinct min_age; a
 *   scenario is the sum of its own band and the bands above it.
 * - Municipalities: the rule changes the places of recipients only; everybody
 *   else is counted once for all rules.
 * - Groups, stays, readmissions: a variant for each distinct set of keys.
 *
 * An example: with ages 18 and 19, acting and residence, and gaps of 4 and 6
 * hours there are 8 scenarios, but 2 bands × (1 + 2) tallies of persons and
 * 2 × (2 + 4) tallies of stays. The last 4 are of recipients.
 */
class ScenarioPlan
{
  public:
    explicit ScenarioPlan(std::span<records::Scenario const> scenarios);

    //! Distinct min_age, ascending. Band i is from ages()[i] to below the next
    //! one; the last band has no limit.
    std::span<int const> ages() const { return ages_; }
    std::size_t band_count() const { return ages_.size(); }
    //! The highest band whose min_age is reached; none below the first.
    BandIndex band_of(int age) const
    {
        std::uint32_t reached = 0;
        for (auto const min_age : ages_) {
            reached += age >= min_age ? 1 : 0;
        }
        return reached == 0 ? BandIndex() : BandIndex(reached - 1);
    }
    std::span<method::MunicipalityRules const> municipalities() const
    {
        return municipalities_;
    }
    //! The rules that decide groups and diagnoses: contact_scope, diagnosis_….
    std::span<method::DiagnosisRules const> groups() const { return groups_; }
    std::span<method::StayRules const> stays() const { return stays_; }

    //! A readmission rule, and the variant of stays() that it is applied to.
    struct Readmissions
    {
        std::size_t stays;
        method::ReadmissionRules rules;

        friend bool operator==(Readmissions const&,
                               Readmissions const&) = default;
    };
    std::span<Readmissions const> readmissions() const { return readmissions_; }

    //! A variant of groups() together with one of stays() or readmissions().
    struct Pair
    {
        std::size_t groups = 0;
        std::size_t other = 0;

        friend bool operator==(Pair const&, Pair const&) = default;
    };
    std::span<Pair const> group_stays() const { return group_stays_; }
    std::span<Pair const> group_readmissions() const
    {
        return group_readmissions_;
    }

    std::span<TallySlot const> slots() const { return slots_; }
    //! Every plan has these slots first: they do not depend on its variants.
    static constexpr SlotIndex population_slot{0};
    static constexpr SlotIndex agreement_slot{1};

    /*!
     * A groups() variant that a scenario has together with these; it says who
     * is in the overlap group, which depends on the scope of the stays alone.
     *
     * \pre some scenario has these \p municipality and \p stays.
     */
    std::size_t groups_with(std::size_t municipality, std::size_t stays) const;

    //! What one scenario uses of the plan.
    struct Use
    {
        BandIndex band;                //!< the lowest band
        std::size_t municipality;      //!< of municipalities()
        std::size_t groups;            //!< of groups()
        std::size_t stays;             //!< of stays()
        std::size_t readmissions;      //!< of readmissions()
        std::vector<SlotIndex> slots;  //!< its counts are their sums
    };
    std::span<Use const> uses() const { return uses_; }

    //! Bytes of one set of tallies.
    std::int64_t tally_bytes(int year_count) const;

  private:
    void add(records::Scenario const& scenario);

    std::vector<int> ages_;
    std::vector<method::MunicipalityRules> municipalities_;
    std::vector<method::DiagnosisRules> groups_;
    std::vector<method::StayRules> stays_;
    std::vector<Readmissions> readmissions_;
    std::vector<Pair> group_stays_;
    std::vector<Pair> group_readmissions_;
    std::vector<TallySlot> slots_;
    std::vector<Use> uses_;
};

}  // namespace samspil::count
