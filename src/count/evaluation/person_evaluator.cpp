#include "count/evaluation/person_evaluator.hpp"

#include <algorithm>

#include "base/for_each_bit.hpp"
#include "method/persons/age.hpp"
#include "method/persons/life.hpp"
#include "method/places/placement.hpp"
#include "method/rules.hpp"

namespace samspil::count {
namespace {

using method::YearMask;

std::size_t size_of(base::Years const& years)
{
    return static_cast<std::size_t>(years.count());
}

//! Calls \p visit with the index of each year in a mask.
template <class Visit>
void for_each_year(YearMask mask, Visit&& visit)
{
    base::for_each_bit(mask,
                       [&](std::size_t bit) { visit(static_cast<int>(bit)); });
}

bool is_in(YearMask mask, int year)
{
    return (mask >> year & 1U) != 0;
}

}  // namespace

PersonEvaluator::PersonEvaluator(base::Years const& years,
                                 base::Minute observation_end,
                                 ScenarioPlan const& plan)
    : years_(years),
      bounds_(years),
      plan_(plan),
      find_received_(years),
      evaluate_recipient_(years, plan),
      evaluate_stays_(years, observation_end, plan),
      results_(years.count(), plan),
      found_(size_of(years)),
      started_(years.count()),
      masks_(size_of(years) * plan.groups().size()),
      received_(size_of(years))
{
    for (auto const& rules : plan.groups()) {
        find_diagnoses_.emplace_back();
        if (rules.lookback_years > 0) {
            find_diagnoses_.back().emplace(years, rules);
        }
    }
}

PersonResults const& PersonEvaluator::operator()(
    records::PersonView const& person)
{
    this->activity(person);
    auto const in_life = this->years_of_life(person.facts);
    auto const base_age =  // the first scenario's min_age
        plan_.ages()[plan_.uses().front().band.index()];
    for (int year = 0; year < bounds_.count(); ++year) {
        if (is_in(results_.group_years, year)) {
            // filled by activity()
        } else if (is_in(in_life, year)) {
            this->find_year(person, year);
        } else {
            results_.year(year) = {};
            continue;
        }
        bool const is_defaulted = results_.year(year).is_resident &&
                                  is_in(defaulted_residences_, year);
        if (is_defaulted && years_.at(year) - age_base_ >= base_age) {
            ++quality_.defaulted_to_byen;
        }
    }
    for (std::size_t variant = 0; variant < plan_.groups().size(); ++variant) {
        for_each_year(~results_.group_years &
                          method::YearRange{0, bounds_.count() - 1}.mask(),
                      [&](int year) { results_.groups(variant, year) = {}; });
    }
    return results_;
}

PersonResults const& PersonEvaluator::activity(
    records::PersonView const& person)
{
    results_.is_active = person.is_active();
    results_.group_years = 0;
    defaulted_residences_ = 0;
    recipient_years_ = 0;
    results_.has_stays = false;
    results_.has_readmissions = false;
    auto const in_life = this->years_of_life(person.facts);
    if (results_.is_active && in_life != 0) {
        this->find_groups(person, in_life);
        if (results_.group_years != 0) {
            auto const recipient_years =
                recipient_years_ & results_.group_years;
            if (recipient_years != 0) {
                evaluate_recipient_(person, recipient_years, results_);
            }
            if (!person.contacts.empty()) {
                evaluate_stays_(person, scan_, started_, results_);
            }
            this->add_quality(person);
        }
    }
    return results_;
}

//! The years in which the person is an adult under some scenario (M1.2) and
//! has not died before (M1.3).
YearMask PersonEvaluator::years_of_life(records::PersonFacts const& facts)
{
    age_base_ = method::age_base(facts.birth_day);
    int const first = std::clamp(
        plan_.ages().front() + age_base_ - years_.first(), 0, bounds_.count());
    int const last = facts.death_day == base::no_day
                         ? bounds_.count() - 1
                         : std::min(bounds_.index_of_day(facts.death_day),
                                    bounds_.count() - 1);
    return method::YearRange{first, last}.mask();
}

//! Fills year(): age, death, residence, and what the person receives.
//! \pre one of years_of_life()
void PersonEvaluator::find_year(records::PersonView const& person, int year)
{
    auto& result = results_.year(year);
    int const age = years_.at(year) - age_base_;
    result.band = plan_.band_of(age);
    result.sex = person.facts.sex;
    result.age_group = static_cast<std::uint8_t>(method::age_group(age));
    result.dies = method::dies_in(person.facts, bounds_, year);
    result.is_resident = method::is_resident(person, bounds_, year);
    auto const residence = method::residence_in(person.residences, year);
    result.residence = residence.place;
    defaulted_residences_ |= (residence.defaulted_to_byen ? 1U : 0U) << year;
    result.received = is_in(recipient_years_, year)
                          ? received_[static_cast<std::size_t>(year)]
                          : method::RecipientYear{};
    result.agreement = {};
    result.agreement_place = reference::unknown_place;
}

//! Fills group_years, and year() and groups() in these years.
void PersonEvaluator::find_groups(records::PersonView const& person,
                                  YearMask in_life)
{
    recipient_years_ = person.registrations.empty()
                           ? 0
                           : find_received_(person.registrations, received_);
    scan_ = method::scan_contacts(person.contacts, bounds_, found_, started_);
    auto years = scan_.years | recipient_years_;
    for (std::size_t variant = 0; variant < find_diagnoses_.size(); ++variant) {
        if (find_diagnoses_[variant].has_value()) {
            auto const masks = std::span(masks_).subspan(
                variant * found_.size(), found_.size());
            (*find_diagnoses_[variant])(person.contacts, masks);
            for (std::size_t y = 0; y < masks.size(); ++y) {
                years |= (masks[y] != 0 ? 1U : 0U) << y;
            }
        }
    }
    years &= in_life;
    for_each_year(years, [&](int year) {
        this->find_year(person, year);
        for (std::size_t variant = 0; variant < plan_.groups().size();
             ++variant) {
            this->find_groups_of(variant, year);
        }
    });
}

//! \pre find_year() was called for the year
void PersonEvaluator::find_groups_of(std::size_t variant, int year)
{
    auto const& rules = plan_.groups()[variant];
    auto const& status = results_.year(year);
    auto const in_year = static_cast<std::size_t>(year);
    auto const found =
        is_in(scan_.years, year) ? found_[in_year] : method::ContactYear();
    auto const diagnoses = find_diagnoses_[variant].has_value()
                               ? masks_[variant * found_.size() + in_year]
                               : found.diagnoses(rules.scope, rules.basis);
    auto& result = results_.groups(variant, year);
    result.diagnoses = diagnoses;
    result.groups = method::groups_of(
        {.in_contact = found.is_in_contact(rules.scope),
         .recipient = status.received.is_recipient(),
         .resident = status.is_resident,
         .diagnosis = method::has_psychiatric_diagnosis(diagnoses)});
    results_.group_years |= (result.groups != 0 ? 1U : 0U) << year;
}

//! Adds what the quality report counts for the first scenario (contract:
//! compute), without the residents.
void PersonEvaluator::add_quality(records::PersonView const& person)
{
    if (!results_.has_readmissions && defaulted_residences_ == 0 &&
        recipient_years_ == 0) {
        return;  // most persons
    }
    auto const& base = plan_.uses().front();
    bool const has_votes = plan_.municipalities()[base.municipality].basis !=
                           records::MunicipalityBasis::residence;
    for_each_year(results_.group_years, [&](int year) {
        auto const& status = results_.year(year);
        if (status.band < base.band) {
            return;
        }
        if (results_.has_readmissions) {
            quality_.unobserved_indexes +=
                results_.readmissions(base.readmissions, year).unobserved;
        }
        bool is_defaulted = is_in(defaulted_residences_, year);
        bool const is_resident_by_default = is_defaulted && status.is_resident;
        if (has_votes && status.received.is_recipient()) {
            auto const& vote = evaluate_recipient_.base_vote(year);
            quality_.invalid_interventions += vote.invalid_interventions;
            is_defaulted =
                method::place_in(vote.municipality, person.residences, year)
                    .defaulted_to_byen;
        }
        bool const is_in_group = results_.groups(base.groups, year).groups != 0;
        quality_.defaulted_to_byen +=
            is_defaulted && is_in_group && !is_resident_by_default ? 1 : 0;
    });
}

}  // namespace samspil::count
