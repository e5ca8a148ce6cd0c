#include "cubes/comparison/same_observation.hpp"

#include <algorithm>
#include <utility>

#include "reference/labels.hpp"

namespace samspil::cubes {
namespace {

using reference::Group;
using reference::StayKind;

constexpr std::int64_t open_minutes = std::int64_t{365} * 24 * 60;  // M2.4

//! Whose part of what is observed a cell rests on.
enum class Basis : std::uint8_t
{
    registers,     //!< nothing that observation ends
    contacts,      //!< the contacts that lie in the year
    own_stays,     //!< stays of one contact that cannot be open (M2.4, M4.1)
    linked_stays,  //!< stays of physical contacts
    readmissions
};

//! The index on the first axis, which is the group.
bool is_of_recipients(CubeCell cell)
{
    auto const group = cell.index / cube(cell.cube).cells_of_group();
    return group == static_cast<std::size_t>(Group::recipients);
}

//! By the last axis, which is the kind of stay.
Basis basis_of_kind(CubeCell cell)
{
    auto const kind =
        static_cast<StayKind>(cell.index % reference::stay_kind_labels.size());
    return kind == StayKind::out_contact || kind == StayKind::virtual_contact
               ? Basis::own_stays
               : Basis::linked_stays;
}

/*!
 * Registrations (M5.3), population records and deaths (M1.5, M1.6) are not cut
 * at the observation's end, so neither is who a recipient is, nor their place
 * (M6). A new cube belongs to one of these, too.
 */
Basis basis_of(CubeCell cell)
{
    switch (cell.cube) {
        case CubeId::population:
        case CubeId::population_deaths:
        case CubeId::recipients_by_target_group_intervention:
        case CubeId::recipients_by_level_age:
        case CubeId::recipient_deaths_by_level_age:
        case CubeId::municipality_agreement:
            return Basis::registers;
        case CubeId::persons:
        case CubeId::persons_by_level:
        case CubeId::persons_by_intervention:
        case CubeId::persons_by_target_group:
        case CubeId::persons_by_target_group_level:
        case CubeId::deaths:
            return is_of_recipients(cell) ? Basis::registers : Basis::contacts;
        case CubeId::persons_by_diagnosis:
        case CubeId::overlap_by_level_diagnosis:
            return Basis::contacts;
        case CubeId::stays:
        case CubeId::persons_with_stays:
        case CubeId::overlap_stays_by_level:
        case CubeId::overlap_persons_with_stays_by_level:
            return basis_of_kind(cell);
        case CubeId::acute_stays:
        case CubeId::bed_minutes:
        case CubeId::admitted_persons:
            return Basis::linked_stays;
        case CubeId::readmissions:
        case CubeId::readmission_persons:
            return Basis::readmissions;
    }
    return Basis::registers;
}

//! 00:00 of the 1 January after a year [min].
std::int64_t end_of_year(int year)
{
    return base::start_of(base::first_day_of(year + 1)).value();
}

bool rests_on_residents(CellSum const& sum)
{
    auto const& terms = sum.terms();
    return std::any_of(terms.begin(), terms.end(), [](CellTerm const& term) {
        return cube(term.cell.cube).family == Family::population;
    });
}

//! Whether a figure is formed from resident adults, who are resampled (M12).
bool rests_on_residents(KeyFigure const& figure)
{
    // The country's residents are their standard (M9.12).
    return figure.kind == FigureKind::standardised ||
           figure.kind == FigureKind::mortality_ratio ||
           rests_on_residents(figure.numerator) ||
           rests_on_residents(figure.denominator) ||
           rests_on_residents(figure.base_numerator) ||
           rests_on_residents(figure.base_denominator);
}

}  // namespace

/*!
 * What can differ between two runs of the same registers. E is the earlier
 * observation end; only where the ends differ does it matter.
 *
 * - growth (M9.11): growth since the run's first year, if the first years
 *   differ.
 * - koebenhavn_halves (M7.4): areas with one half of København. Where the
 *   record of M7.1 says no half, an earlier or later 1 January of the run's
 *   years does, so all years can differ if the years do. København as a whole
 *   cannot.
 * - contacts (M2.2, M2.4, M3.2): years that end after E. What starts at or
 *   after E is dropped. An open contact that lasts until E starts less than
 *   365 days before; in a year that ends by E it therefore starts in it, and
 *   lies in it whatever its length.
 * - stays (M2.4, M4.1 to M4.6): years with a minute at or after the earliest
 *   start of a stay that can be another one.
 *   1. An open physical contact that starts less than 365 × 24 h before E
 *      lasts until E in one run, and not or longer in the other. A stay that
 *      began before it is inpatient all the same if it is long enough when
 *      the open contact starts; so it began less than inpatient_hours before.
 *   2. A contact that is dropped starts at or after E, and would join a stay
 *      that ends at most stay_gap_hours before. Again that stay is either
 *      long enough by then, or began less than inpatient_hours before.
 *   Out-contacts and virtual contacts are stays of their own and never open,
 *   unless stay_chain is all: they differ as contacts do.
 * - readmissions (M4.7): years of which the last discharges (the end's date is
 *   1 January at the latest) are not followed for readmission_days by E, or in
 *   which a stay of those days can be another one (stays).
 * - correlations (M9.14) rest on the overlap group by level, so they differ as
 *   contacts do.
 * - intervals (M12): bounds of figures of resident adults. Who has no stored
 *   contact or registration is drawn by a profile of the run's years, and who
 *   has one depends on the end.
 *
 * Keys of the two scenarios that are not the same are taken at their widest:
 * such runs differ anyway.
 */
SameObservation::SameObservation(Observation const& a, Observation const& b,
                                 std::vector<bool> has_one_half)
    : a_(a),
      b_(b),
      has_one_half_(std::move(has_one_half)),
      end_(std::min(a.end, b.end).value())
{
    for (auto const& figure : key_figures()) {
        figures_.emplace(figure.id, &figure);
    }
    auto const inpatient = std::max(a.inpatient_minutes, b.inpatient_minutes);
    auto const gap = std::max(a.stay_gap_minutes, b.stay_gap_minutes);
    auto const first_open = end_ - open_minutes + 1;
    auto const last_joined_end = end_ - gap;
    first_stay_ = std::min(first_open, last_joined_end) - (inpatient - 1);
}

//! What the observation's end makes of a count.
std::optional<SetApart> SameObservation::of_counted(CubeCell cell,
                                                    int year) const
{
    if (a_.end == b_.end) {
        return std::nullopt;
    }
    auto const year_end = end_of_year(year);
    auto basis = basis_of(cell);
    bool const links_all = a_.links_all_types || b_.links_all_types;
    if (basis == Basis::own_stays && links_all) {
        basis = Basis::linked_stays;
    }
    auto const if_reached = [](bool reached, SetApart reason) {
        return reached ? std::optional(reason) : std::nullopt;
    };
    switch (basis) {
        case Basis::registers:
            break;
        case Basis::contacts:
            return if_reached(year_end > end_, SetApart::contacts);
        case Basis::own_stays:
            return if_reached(year_end > end_, SetApart::stays);
        case Basis::linked_stays:
            return if_reached(year_end > first_stay_, SetApart::stays);
        case Basis::readmissions: {
            auto const days =
                std::max(a_.readmission_days, b_.readmission_days);
            auto const followed = year_end + (days + 1) * base::minutes_per_day;
            return if_reached(followed > first_stay_, SetApart::readmissions);
        }
    }
    return std::nullopt;
}

std::optional<SetApart> SameObservation::of_sum(CellSum const& sum,
                                                int year) const
{
    for (auto const& term : sum.terms()) {
        if (auto const reason = this->of_counted(term.cell, year)) {
            return reason;
        }
    }
    return std::nullopt;
}

//! Of all sums that a figure is formed from.
std::optional<SetApart> SameObservation::of_sums(KeyFigure const& figure,
                                                 int year) const
{
    for (auto const* const sum :
         {&figure.numerator, &figure.denominator, &figure.base_numerator,
          &figure.base_denominator}) {
        if (auto const reason = this->of_sum(*sum, year)) {
            return reason;
        }
    }
    for (auto const& age : figure.ages) {
        for (auto const* const sum : {&age.events, &age.persons}) {
            if (auto const reason = this->of_sum(*sum, year)) {
                return reason;
            }
        }
    }
    return std::nullopt;
}

bool SameObservation::is_half(std::size_t geography) const
{
    return a_.years != b_.years && geography < has_one_half_.size() &&
           has_one_half_[geography];
}

KeyFigure const* SameObservation::find(std::string_view id) const
{
    auto const found = figures_.find(id);
    return found == figures_.end() ? nullptr : found->second;
}

std::optional<SetApart> SameObservation::of_cell(CubeCell cell, int year,
                                                 std::size_t geography) const
{
    return this->is_half(geography) ? SetApart::koebenhavn_halves
                                    : this->of_counted(cell, year);
}

std::optional<SetApart> SameObservation::of_figure(std::string_view id,
                                                   Period const& period,
                                                   std::size_t geography) const
{
    auto const* const figure = this->find(id);
    bool const is_growth =
        figure != nullptr && figure->kind == FigureKind::growth;
    if (is_growth && a_.years.first() != b_.years.first()) {
        return SetApart::growth;
    }
    if (this->is_half(geography)) {
        return SetApart::koebenhavn_halves;
    }
    if (figure == nullptr) {
        return std::nullopt;
    }
    for (int year = period.first; year <= period.last; ++year) {
        if (auto const reason = this->of_sums(*figure, year)) {
            return reason;
        }
    }
    return is_growth ? this->of_sums(*figure, a_.years.first()) : std::nullopt;
}

std::optional<SetApart> SameObservation::of_bounds(std::string_view id,
                                                   Period const& period,
                                                   std::size_t geography) const
{
    if (auto const reason = this->of_figure(id, period, geography)) {
        return reason;
    }
    auto const* const figure = this->find(id);
    bool const draws_differ = a_.years != b_.years || a_.end != b_.end;
    return draws_differ && figure != nullptr && rests_on_residents(*figure)
               ? std::optional(SetApart::intervals)
               : std::nullopt;
}

std::optional<SetApart> SameObservation::of_correlation(
    Period const& period) const
{
    auto const overlap = static_cast<std::uint16_t>(
        cell_index(CubeId::persons_by_level, Group::overlap, 0));
    return this->of_counted({CubeId::persons_by_level, overlap}, period.last);
}

}  // namespace samspil::cubes
