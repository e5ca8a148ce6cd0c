#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "cubes/catalogue.hpp"
#include "method/rules.hpp"
#include "records/scenario.hpp"

namespace samspil::count {

//! A tally that persons are counted into; one for each age band.
struct TallySlot
{
    cubes::Family family;
    //! index into municipalities(); only_others: persons who receive nothing
    //! in the year, whose place no municipality rule changes
    std::size_t municipality;
    //! what the family's other keys select: persons → groups(), stays →
    //! group_stays(), overlap_stays → stays(), readmissions →
    //! group_readmissions()
    std::size_t variant;

    static constexpr std::size_t only_others = static_cast<std::size_t>(-1);

    friend bool operator==(TallySlot const&, TallySlot const&) = default;
};

/*!
 * What a run's scenarios share, found before anything is counted.
 *
 * Each distinct rule is applied once to a person; scenarios whose keys agree
 * for a family of cubes share its tallies:
 * - Ages: persons are tallied in bands between the distinct min_age; a
 *   scenario is the sum of its own band and those above it.
 * - Municipalities: only recipients' places depend on the rule; everybody
 *   else is tallied once for all of them.
 * - Groups, stays, readmissions: a variant for each distinct set of keys.
 *
 * With ages 18 and 19, acting and residence, and gaps of 4 and 6 hours there
 * are 8 scenarios, but 2 bands × (1 + 2) tallies of persons and 2 × (2 + 4) of
 * stays, where the last 4 get recipients only.
 */
class ScenarioPlan
{
  public:
    explicit ScenarioPlan(std::span<records::Scenario const> scenarios);

    //! Distinct min_age, ascending; band i is from ages()[i] to below the
    //! next, the last one without a limit.
    std::span<int const> ages() const { return ages_; }
    std::size_t band_count() const { return ages_.size(); }
    //! The highest band whose min_age is reached; -1 for none.
    int band_of(int age) const
    {
        int band = -1;
        for (auto const min_age : ages_) {
            band += age >= min_age ? 1 : 0;
        }
        return band;
    }
    std::span<method::MunicipalityRules const> municipalities() const
    {
        return municipalities_;
    }
    //! Rules that decide groups and diagnoses: contact_scope, diagnosis_….
    std::span<method::DiagnosisRules const> groups() const { return groups_; }
    std::span<method::StayRules const> stays() const { return stays_; }

    //! A readmission rule applied to the stays of stays()[stays].
    struct Readmissions
    {
        std::size_t stays;
        method::ReadmissionRules rules;

        friend bool operator==(Readmissions const&,
                               Readmissions const&) = default;
    };
    std::span<Readmissions const> readmissions() const { return readmissions_; }

    //! Variants of groups() together with one of stays() or readmissions().
    struct Pair
    {
        std::size_t groups;
        std::size_t other;

        friend bool operator==(Pair const&, Pair const&) = default;
    };
    std::span<Pair const> group_stays() const { return group_stays_; }
    std::span<Pair const> group_readmissions() const
    {
        return group_readmissions_;
    }

    //! Every plan's first slot is the population's.
    static constexpr std::size_t population_slot = 0;
    std::span<TallySlot const> slots() const { return slots_; }

    //! What one scenario uses.
    struct Use
    {
        std::size_t band;                //!< its lowest
        std::size_t municipality;        //!< of municipalities()
        std::size_t groups;              //!< of groups()
        std::size_t stays;               //!< of stays()
        std::size_t readmissions;        //!< of readmissions()
        std::vector<std::size_t> slots;  //!< what it is the sum of
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
