#include "method/persons/person_facts_fold.hpp"

namespace samspil::method {
namespace {

/*!
 * Takes a record's value if its record is the latest so far that has a valid
 * one. Among records of one date the lower value wins: the earlier birth date,
 * male before female (M1.6).
 *
 * \return whether the value differs from the one chosen so far; a missing
 *         value never does.
 */
template <class Value>
bool choose(Value value, Value missing, base::Day reference_day, Value& chosen,
            base::Day& chosen_reference)
{
    if (value == missing) {
        return false;
    }
    bool const is_first = chosen == missing;
    bool const differs = !is_first && value != chosen;
    bool const is_later = reference_day > chosen_reference ||
                          (reference_day == chosen_reference && value < chosen);
    if (is_first || is_later) {
        chosen = value;
        chosen_reference = reference_day;
    }
    return differs;
}

}  // namespace

void PersonFactsFold::add_record(base::Day reference_day, base::Day birth_day,
                                 reference::Sex sex)
{
    bool const birth_differs = choose(birth_day, base::no_day, reference_day,
                                      facts_.birth_day, birth_reference_);
    bool const sex_differs = choose(sex, reference::Sex::unknown, reference_day,
                                    facts_.sex, sex_reference_);
    has_disagreement_ = has_disagreement_ || birth_differs || sex_differs;
}

void PersonFactsFold::add_death(base::Day death_day)
{
    has_disagreement_ =
        has_disagreement_ ||
        (facts_.death_day != base::no_day && facts_.death_day != death_day);
    facts_.death_day = earlier(facts_.death_day, death_day);
}

}  // namespace samspil::method
