#include "method/stays/readmission_finder.hpp"

namespace samspil::method {
namespace {

bool is_acute_admission(Stay const& stay)
{
    return stay.is_inpatient() && stay.acute;
}

}  // namespace

/*!
 * The index admissions of one person and what became of them (M4.7).
 *
 * An index is an inpatient stay; its year is that of the last minute before
 * its end. It is left out if the person dies on a date up to `days` days
 * after the date of its end, or else if observation ends before those days
 * are over. It is readmitted if an acute inpatient stay starts after its end
 * and on a date up to `days` days after it. A readmission is an index too.
 *
 * Inpatient stays of one person never overlap, because M4.1 would have linked
 * them: so one pass is enough, with a second position that runs ahead.
 */
void ReadmissionFinder::operator()(
    std::span<Stay const> stays, base::Day death_day,
    std::vector<IndexAdmission>& admissions) const
{
    admissions.clear();
    std::size_t next = 0;  // first acute admission after the index's end
    for (auto const& stay : stays) {
        if (!stay.is_inpatient()) {
            continue;
        }
        int const year_index = years_.index_of(stay.end - 1);
        if (year_index < 0 || year_index >= years_.count()) {
            continue;
        }
        // 64 bits: the scenario's days may be any number
        auto const last_day =
            std::int64_t{base::date_of(stay.end).value()} + rules_.days;
        auto outcome = IndexOutcome::not_readmitted;
        while (next < stays.size() && !(is_acute_admission(stays[next]) &&
                                        stays[next].start > stay.end)) {
            ++next;
        }
        if (death_day != base::no_day && death_day.value() <= last_day) {
            outcome = IndexOutcome::death;
        } else if (observation_end_.value() <
                   (last_day + 1) * base::minutes_per_day) {
            outcome = IndexOutcome::unobserved;
        } else if (next < stays.size() &&
                   base::date_of(stays[next].start).value() <= last_day) {
            outcome = IndexOutcome::readmitted;
        }
        admissions.push_back({year_index, outcome});
    }
}

}  // namespace samspil::method
