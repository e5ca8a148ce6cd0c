#include "count/person_evaluator.hpp"

#include <algorithm>

#include "method/age.hpp"
#include "method/bed_minutes.hpp"
#include "method/contact_years.hpp"
#include "method/life.hpp"
#include "method/placement.hpp"
#include "method/rules.hpp"

namespace samspil::count {
namespace {

std::size_t size_of(base::Years const& years)
{
    return static_cast<std::size_t>(years.count());
}

bool is_recipient_in(method::RecipientYear const& received)
{
    return received.is_recipient();
}

}  // namespace

PersonEvaluator::PersonEvaluator(base::Years const& years,
                                 base::Minute observation_end,
                                 records::Scenario const& scenario)
    : years_(years),
      bounds_(years),
      scenario_(scenario),
      build_stays_(method::StayRules::of(scenario)),
      find_readmissions_(years, observation_end,
                         method::ReadmissionRules::of(scenario)),
      find_diagnoses_(years, method::DiagnosisRules::of(scenario)),
      find_received_(years),
      vote_by_default_(years, method::MunicipalityRules{}),
      result_(size_of(years)),
      counts_(size_of(years)),
      byen_by_default_(size_of(years)),
      diagnoses_(size_of(years)),
      received_(size_of(years)),
      default_votes_(size_of(years)),
      scenario_votes_(size_of(years)),
      bed_minutes_(size_of(years))
{
    auto const rules = method::MunicipalityRules::of(scenario);
    if (rules.basis != records::MunicipalityBasis::residence &&
        rules != method::MunicipalityRules{}) {
        vote_by_scenario_.emplace(years, rules);
    }
}

std::span<PersonYear const> PersonEvaluator::operator()(
    records::PersonView const& person)
{
    this->clear_years();
    this->find_population(person);
    if (!person.contacts.empty() || !person.registrations.empty()) {
        this->find_groups(person);
        this->find_places(person);
        if (!person.contacts.empty()) {
            this->find_stays(person);
        }
        if (!person.registrations.empty()) {
            this->find_agreement(person);
        }
    }
    for (auto const by_default : byen_by_default_) {
        quality_.defaulted_to_byen += by_default;
    }
    return result_;
}

void PersonEvaluator::clear_years()
{
    std::fill(result_.begin(), result_.end(), PersonYear{});
    std::fill(byen_by_default_.begin(), byen_by_default_.end(), 0);
}

bool PersonEvaluator::counts_in(records::PersonView const& person,
                                int year_index) const
{
    return method::is_alive(person.facts, bounds_, year_index) &&
           method::is_adult(
               method::age_in(years_.at(year_index), person.facts.birth_day),
               scenario_.min_age);
}

//! What needs the person's own record only: age, death, resident population.
void PersonEvaluator::find_population(records::PersonView const& person)
{
    int const age_base = method::age_base(person.facts.birth_day);
    for (int year = 0; year < bounds_.count(); ++year) {
        auto const slot = static_cast<std::size_t>(year);
        counts_[slot] = this->counts_in(person, year);
        if (counts_[slot] == 0) {
            continue;
        }
        auto& result = result_[slot];
        result.sex = person.facts.sex;
        result.age_group = static_cast<std::uint8_t>(
            method::age_group(years_.at(year) - age_base));
        result.dies = method::dies_in(person.facts, bounds_, year);
        result.is_resident = method::is_resident(person, bounds_, year);
        auto const residence = method::residence_in(person.residences, year);
        result.residence = residence.place;
        result.place = residence.place;
        if (result.is_resident && residence.defaulted_to_byen) {
            byen_by_default_[slot] = 1;
        }
    }
}

void PersonEvaluator::find_groups(records::PersonView const& person)
{
    auto const contact_years = method::contact_years(person.contacts, bounds_,
                                                     scenario_.contact_scope);
    find_diagnoses_(person.contacts, diagnoses_);
    find_received_(person.registrations, received_);
    for (int year = 0; year < bounds_.count(); ++year) {
        auto const slot = static_cast<std::size_t>(year);
        if (counts_[slot] == 0) {
            continue;
        }
        auto& result = result_[slot];
        result.received = received_[slot];
        result.diagnoses = diagnoses_[slot];
        result.groups = method::groups_of(
            {(contact_years >> year & 1U) != 0,
             is_recipient_in(received_[slot]), result.is_resident,
             method::has_psychiatric_diagnosis(diagnoses_[slot])});
    }
}

//! Place of those who are in a group (M7.2): recipients by the vote of M6.3,
//! unless the scenario takes everybody's residence (M6.4).
void PersonEvaluator::find_places(records::PersonView const& person)
{
    bool const has_vote =
        scenario_.municipality != records::MunicipalityBasis::residence &&
        !person.registrations.empty();
    auto* votes = &default_votes_;
    if (!person.registrations.empty()) {
        vote_by_default_(person.registrations, default_votes_);
        if (vote_by_scenario_.has_value()) {
            (*vote_by_scenario_)(person.registrations, scenario_votes_);
            votes = &scenario_votes_;
        }
    }
    for (int year = 0; year < bounds_.count(); ++year) {
        auto const slot = static_cast<std::size_t>(year);
        auto& result = result_[slot];
        if (result.groups == 0) {
            continue;
        }
        auto placement = method::residence_in(person.residences, year);
        if (has_vote && is_recipient_in(received_[slot])) {
            auto const& vote = (*votes)[slot];
            placement =
                method::place_in(vote.municipality, person.residences, year);
            quality_.invalid_interventions += vote.invalid_interventions;
        }
        result.place = placement.place;
        if (placement.defaulted_to_byen) {
            byen_by_default_[slot] = 1;
        }
    }
}

void PersonEvaluator::find_stays(records::PersonView const& person)
{
    build_stays_(person.contacts, stays_);
    for (auto const& stay : stays_) {
        int const year = bounds_.index_of(stay.start);
        if (year < 0 || year >= bounds_.count() ||
            counts_[static_cast<std::size_t>(year)] == 0) {
            continue;
        }
        auto& result = result_[static_cast<std::size_t>(year)];
        ++result.stays[reference::index_of(stay.kind)];
        result.acute_stays += stay.is_inpatient() && stay.acute ? 1 : 0;
    }
    std::fill(bed_minutes_.begin(), bed_minutes_.end(), 0);
    method::add_bed_minutes(stays_, bounds_, bed_minutes_);
    auto const admitted = method::admitted_years(stays_, bounds_);
    for (std::size_t slot = 0; slot < result_.size(); ++slot) {
        if (counts_[slot] == 0) {
            continue;
        }
        result_[slot].bed_minutes = bed_minutes_[slot];
        result_[slot].admitted = (admitted >> slot & 1U) != 0;
    }
    find_readmissions_(stays_, person.facts.death_day, admissions_);
    for (auto const& admission : admissions_) {
        auto const slot = static_cast<std::size_t>(admission.year_index);
        if (counts_[slot] == 0 ||
            admission.outcome == method::IndexOutcome::death) {
            continue;
        }
        if (admission.outcome == method::IndexOutcome::unobserved) {
            ++quality_.unobserved_indexes;
            continue;
        }
        ++result_[slot].index_stays;
        result_[slot].readmissions +=
            admission.outcome == method::IndexOutcome::readmitted ? 1 : 0;
    }
}

void PersonEvaluator::find_agreement(records::PersonView const& person)
{
    for (int year = 0; year < bounds_.count(); ++year) {
        auto const slot = static_cast<std::size_t>(year);
        auto& result = result_[slot];
        auto const acting = default_votes_[slot].municipality;
        if (counts_[slot] == 0 || !is_recipient_in(received_[slot]) ||
            acting == reference::no_municipality) {
            continue;
        }
        auto const residence = method::residence_in(person.residences, year);
        result.agreement = method::municipality_agreement(
            person.registrations, acting, residence.municipality, bounds_,
            year);
        result.agreement_place =
            method::place_in(acting, person.residences, year).place;
    }
}

}  // namespace samspil::count
