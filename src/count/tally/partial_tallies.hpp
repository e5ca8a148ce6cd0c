#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "count/evaluation/person_results.hpp"
#include "count/scenario_plan.hpp"
#include "count/tally/partial_counts.hpp"
#include "count/tally/scenario_tallies.hpp"

namespace samspil::count {

/*!
 * One thread's counts of all that persons do, under all scenarios of a plan;
 * the same as tally_person() adds but for the resident population.
 *
 * Where all stays() of a plan that go with one of its groups() agree for a
 * person, which is so for most, the stays are counted once for all of them,
 * in the rows of the persons; only the others take rows of a variant's own.
 * So many scenarios take little longer than one. Readmissions likewise.
 */
class PartialTallies
{
  public:
    //! \p plan must live as long as this.
    PartialTallies(ScenarioPlan const& plan, int year_count);

    //! \pre what PersonEvaluator::activity() gives.
    void add(PersonResults const& person);

    //! Adds to one slot of the plan; to different slots from several threads.
    void add_to(ScenarioTallies& tallies, std::size_t slot) const;

  private:
    //! Rows [place, band, year, class] of one of the plan's slots: persons come
    //! by place, so that what lies together is added to together.
    template <class Row>
    struct Block
    {
        std::size_t slot;
        std::size_t municipality;  //!< or TallySlot::only_others
        std::size_t groups;        //!< of the plan's groups()
        std::size_t other;         //!< of stays() or readmissions()
        std::vector<Row> rows;
    };

    //! Row of a class 0, before the classes.
    std::size_t index_of(int band, int year, reference::PlaceIndex place) const
    {
        return (place.index() * band_count_ + static_cast<std::size_t>(band)) *
                   year_count_ +
               static_cast<std::size_t>(year);
    }
    std::size_t groups_of_use(std::size_t municipality,
                              std::size_t stays) const;
    template <class Row>
    Block<Row> block(std::size_t slot, std::size_t groups, std::size_t other,
                     std::size_t classes) const;
    void add_block(std::size_t slot);
    void find_agreeing(PersonResults const& person);
    void add_other(PersonResults const& person, int year);
    void add_recipient(PersonResults const& person, int year);
    void add_own_stays(PersonResults const& person, int year,
                       bool is_recipient);

    template <class Row, class Part>
    void add_rows(std::vector<Row> const& rows, Part&& part,
                  ScenarioTallies& tallies, std::size_t slot) const;

    ScenarioPlan const& plan_;
    std::size_t band_count_;
    std::size_t year_count_;
    std::vector<Block<OtherRow>> others_;           //!< persons
    std::vector<Block<RecipientRow>> recipients_;   //!< persons
    std::vector<Block<RecipientCounts>> received_;  //!< recipients
    std::vector<AgreementCounts> agreements_;       //!< [place, band, year]
    std::vector<Block<StayCounts>> own_stays_;      //!< stays
    std::vector<Block<ReadmissionCounts>> own_readmissions_;  //!< readmissions
    std::vector<Block<OverlapStayCounts>> own_overlap_stays_;

    //! [groups]: the plan's variants that go with them; the first of each is
    //! taken where all agree.
    std::vector<std::vector<std::size_t>> stays_of_;
    std::vector<std::vector<std::size_t>> readmissions_of_;
    //! [groups]: whether they agree for the person at hand.
    std::vector<char> stays_agree_;
    std::vector<char> readmissions_agree_;
    bool all_agree_ = true;      //!< all of both
    bool has_variants_ = false;  //!< whether any could disagree
};

}  // namespace samspil::count
