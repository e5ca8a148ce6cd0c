#pragma once

#include "base/civil_time.hpp"
#include "records/person.hpp"
#include "reference/labels.hpp"

namespace samspil::method {

/*!
 * Chooses one birth date, sex and death date from all of a person's records
 * (M1.6), which may come in any order.
 */
class PersonFactsFold
{
  public:
    //! Takes a population record. Without a valid value, \p birth_day is
    //! no_day and \p sex unknown.
    void add_record(base::Day reference_day, base::Day birth_day,
                    reference::Sex sex);
    //! Takes a record of the deaths register.
    void add_death(base::Day death_day);

    //! What was chosen. birth_day is no_day if no record has a valid one: the
    //! person is then left out everywhere (M1.4).
    records::PersonFacts const& facts() const { return facts_; }
    bool has_birth_day() const { return facts_.birth_day != base::no_day; }
    //! Whether valid values differ between records (quality report).
    bool has_disagreement() const { return has_disagreement_; }

  private:
    records::PersonFacts facts_;     //!< by the records so far
    base::Day birth_reference_{};    //!< of the record that gave the birth date
    base::Day sex_reference_{};      //!< of the record that gave the sex
    bool has_disagreement_ = false;  //!< between the records so far
};

}  // namespace samspil::method
