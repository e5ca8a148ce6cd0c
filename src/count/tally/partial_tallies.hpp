#pragma once

#include <cstddef>
#include <vector>

#include "count/evaluation/person_results.hpp"
#include "count/scenario_plan.hpp"
#include "count/tally/partial_rows.hpp"
#include "count/tally/scenario_tallies.hpp"

namespace samspil::count {

/*!
 * One thread's counts of what persons do, under all scenarios of a plan.
 *
 * Equals tally_person() without the resident population, which ResidentCounter
 * counts; tests/count/shard_counter_test.cpp holds them equal. Both use the
 * rules of counting_rules.hpp. This one is fast because
 * - a person's year adds to one row of a class, not to five groups;
 * - stays are counted once, in the row of the person, for all stays() of the
 *   plan that go with one of its groups(), if they agree for the person. They
 *   do for most, so many scenarios take little longer than one. Only if they
 *   disagree, the stays take rows of their own. The same goes for
 *   readmissions.
 */
class PartialTallies
{
  public:
    //! \p plan must live as long as this.
    PartialTallies(ScenarioPlan const& plan, int year_count);

    //! \pre \p person is what PersonEvaluator::activity() returns.
    void add(PersonResults const& person);

    //! Adds the counts to one slot of the plan. Several threads may add to
    //! different slots.
    void add_to(ScenarioTallies& tallies, SlotIndex slot) const;

  private:
    /*!
     * The rows of one of the plan's slots: [place, band, year, class], or
     * without the class.
     *
     * Persons come ordered by place, so rows that are used together lie
     * together.
     */
    template <class Row>
    struct Block
    {
        SlotIndex slot;
        std::size_t municipality;  //!< or TallySlot::only_others
        std::size_t groups;        //!< of the plan's groups()
        std::size_t variant;       //!< of stays() or readmissions()
        std::vector<Row> rows;
    };

    //! The row of a position; that of its first class if it has classes.
    std::size_t row_of(BandIndex band, int year,
                       reference::PlaceIndex place) const
    {
        return (place.index() * band_count_ + band.index()) * year_count_ +
               static_cast<std::size_t>(year);
    }
    std::size_t row_count() const
    {
        return reference::place_count * band_count_ * year_count_;
    }
    void add_block(SlotIndex slot);
    void find_agreeing(PersonResults const& person);
    void add_other(PersonResults const& person, int year);
    void add_recipient(PersonResults const& person, int year);
    void add_own_stays(PersonResults const& person, int year,
                       bool is_recipient);

    template <class Row, class FamilyOf>
    void add_rows(std::vector<Row> const& rows, FamilyOf const& family_of,
                  ScenarioTallies& tallies, SlotIndex slot) const;

    ScenarioPlan const& plan_;
    std::size_t band_count_;
    std::size_t year_count_;
    //! of the slots of Family::persons; their rows serve several families
    std::vector<Block<OtherRow>> others_;
    std::vector<Block<RecipientRow>> recipients_;
    std::vector<Block<FamilyCounts<cubes::Family::recipients>>> any_recipients_;
    //! [place, band, year]
    std::vector<FamilyCounts<cubes::Family::agreement>> agreements_;
    // Counts of persons for whom the plan's variants disagree.
    std::vector<Block<FamilyCounts<cubes::Family::stays>>> own_stays_;
    std::vector<Block<FamilyCounts<cubes::Family::readmissions>>>
        own_readmissions_;
    std::vector<Block<FamilyCounts<cubes::Family::overlap_stays>>>
        own_overlap_stays_;

    //! [groups]: the variants of stays() and readmissions() that go with them.
    //! The first one is used if all agree.
    std::vector<std::vector<std::size_t>> stays_of_;
    std::vector<std::vector<std::size_t>> readmissions_of_;
    //! [groups]: whether they agree for the current person.
    std::vector<char> stays_agree_;
    std::vector<char> readmissions_agree_;
    bool all_agree_ = true;      //!< all of both
    bool has_variants_ = false;  //!< whether any could disagree
};

}  // namespace samspil::count
