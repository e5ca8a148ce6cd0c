#pragma once

#include <cstddef>

#include "count/evaluation/person_results.hpp"
#include "count/scenario_plan.hpp"
#include "count/tally/cell_adder.hpp"
#include "count/tally/counting_rules.hpp"

namespace samspil::count {
namespace detail {

//! Adds a person's year to the slots of one plan.
template <class Sink>
class YearTally
{
  public:
    YearTally(PersonResults const& person, int year, ScenarioPlan const& plan,
              Sink& sink)
        : person_(person),
          year_(year),
          status_(person.year(year)),
          plan_(plan),
          sink_(sink)
    {
    }

    //! What does not depend on the plan's variants.
    void add_resident() const
    {
        if (status_.is_resident) {
            count_residents(
                status_.sex, status_.age_group, 1, status_.dies ? 1 : 0,
                this->adder(ScenarioPlan::population_slot, status_.residence));
        }
    }
    void add_agreement() const
    {
        if (status_.agreement.observations > 0) {
            count_agreement(status_.agreement,
                            this->adder(ScenarioPlan::agreement_slot,
                                        status_.agreement_place));
        }
    }

    //! A slot of the persons that this one belongs to: recipients or others.
    void add_to(SlotIndex index) const
    {
        auto const& slot = plan_.slots()[index.index()];
        bool const is_for_others = slot.municipality == TallySlot::only_others;
        if (is_for_others == status_.received.is_recipient()) {
            return;
        }
        auto const place = is_for_others
                               ? status_.residence
                               : person_.place(slot.municipality, year_);
        switch (slot.family) {
            case cubes::Family::population:
            case cubes::Family::agreement:
                break;  // see above
            case cubes::Family::recipients:
                count_recipient(status_, this->adder(index, place));
                break;
            case cubes::Family::persons: {
                auto const& groups = person_.groups(slot.variant, year_);
                count_person(status_, groups,
                             this->adder(index, place, groups));
                break;
            }
            case cubes::Family::received: {
                auto const& groups = person_.groups(slot.variant, year_);
                count_received(status_.received, groups,
                               this->adder(index, place, groups));
                break;
            }
            case cubes::Family::overlap_stays: {
                auto const variant =
                    plan_.groups_with(slot.municipality, slot.variant);
                auto const& groups = person_.groups(variant, year_);
                if (person_.has_stays &&
                    is_in(groups, reference::Group::overlap)) {
                    count_overlap_stays(status_.received,
                                        person_.stays(slot.variant, year_),
                                        this->adder(index, place));
                }
                break;
            }
            case cubes::Family::stays:
                if (person_.has_stays) {
                    auto const& pair = plan_.group_stays()[slot.variant];
                    count_stays(
                        person_.stays(pair.other, year_),
                        this->adder(index, place,
                                    person_.groups(pair.groups, year_)));
                }
                break;
            case cubes::Family::readmissions:
                if (person_.has_readmissions) {
                    auto const& pair = plan_.group_readmissions()[slot.variant];
                    count_readmissions(
                        person_.readmissions(pair.other, year_),
                        this->adder(index, place,
                                    person_.groups(pair.groups, year_)));
                }
                break;
        }
    }

  private:
    CellAdder<Sink> adder(SlotIndex slot, reference::PlaceIndex place,
                          GroupYear const& groups = {}) const
    {
        return {sink_, {slot, status_.band, year_, place}, groups.groups};
    }

    PersonResults const& person_;
    int year_;                  //!< index in the run
    PersonYear const& status_;  //!< of the year
    ScenarioPlan const& plan_;
    Sink& sink_;
};

}  // namespace detail

/*!
 * Add one person's years to the cells of every cube, in all slots of a plan.
 *
 * This is the plain way of counting, which the bootstrap uses. The kernel
 * counts the same faster: PartialTallies and ResidentCounter, which tests hold
 * equal to this.
 *
 * \param sink see CellAdder.
 */
template <class Sink>
void tally_person(PersonResults const& person, ScenarioPlan const& plan,
                  Sink& sink)
{
    for (int year = 0; year < person.year_count(); ++year) {
        if (!person.year(year).counts()) {
            continue;
        }
        detail::YearTally const tally(person, year, plan, sink);
        tally.add_resident();
        tally.add_agreement();
        for (std::size_t slot = 0;
             person.is_active && slot < plan.slots().size(); ++slot) {
            tally.add_to(SlotIndex(slot));
        }
    }
}

}  // namespace samspil::count
