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

bool needs_own_vote(method::MunicipalityRules const& rules)
{
    return rules.basis != records::MunicipalityBasis::residence &&
           rules != method::MunicipalityRules{};
}

}  // namespace

PersonEvaluator::PersonEvaluator(base::Years const& years,
                                 base::Minute observation_end,
                                 ScenarioPlan const& plan)
    : years_(years),
      bounds_(years),
      plan_(plan),
      find_received_(years),
      vote_by_default_(years, method::MunicipalityRules{}),
      results_(years.count(), plan),
      masks_(size_of(years)),
      received_(size_of(years)),
      default_votes_(size_of(years)),
      votes_(size_of(years)),
      base_votes_(size_of(years)),
      bed_minutes_(size_of(years))
{
    for (auto const& rules : plan.groups()) {
        find_diagnoses_.emplace_back(years, rules);
    }
    for (auto const& rules : plan.municipalities()) {
        vote_.emplace_back();
        if (needs_own_vote(rules)) {
            vote_.back().emplace(years, rules);
        }
    }
    for (auto const& rules : plan.stays()) {
        build_stays_.emplace_back(rules);
    }
    for (auto const& variant : plan.readmissions()) {
        find_readmissions_.emplace_back(years, observation_end, variant.rules);
    }
}

PersonResults const& PersonEvaluator::operator()(
    records::PersonView const& person)
{
    results_.is_active =
        !person.contacts.empty() || !person.registrations.empty();
    this->find_population(person);
    if (results_.is_active) {
        this->find_groups(person);
        this->find_places(person);
        this->find_stays(person);
        this->find_agreement(person);
    }
    this->add_quality(person);
    return results_;
}

//! The highest band whose min_age is reached; -1 for none.
int PersonEvaluator::band_of(int age) const
{
    auto const ages = plan_.ages();
    return static_cast<int>(std::upper_bound(ages.begin(), ages.end(), age) -
                            ages.begin()) -
           1;
}

//! What needs the person's own record only: age, death, resident population.
void PersonEvaluator::find_population(records::PersonView const& person)
{
    int const age_base = method::age_base(person.facts.birth_day);
    for (int year = 0; year < bounds_.count(); ++year) {
        auto& result = results_.year(year);
        result = {};
        if (!method::is_alive(person.facts, bounds_, year)) {
            continue;
        }
        int const age = years_.at(year) - age_base;
        result.band = this->band_of(age);
        if (!result.counts()) {
            continue;
        }
        result.sex = person.facts.sex;
        result.age_group = static_cast<std::uint8_t>(method::age_group(age));
        result.dies = method::dies_in(person.facts, bounds_, year);
        result.is_resident = method::is_resident(person, bounds_, year);
        result.residence = method::residence_in(person.residences, year).place;
    }
}

void PersonEvaluator::find_groups(records::PersonView const& person)
{
    find_received_(person.registrations, received_);
    for (int year = 0; year < bounds_.count(); ++year) {
        results_.year(year).received = received_[at(year)];
    }
    for (std::size_t variant = 0; variant < find_diagnoses_.size(); ++variant) {
        auto const contact_years = method::contact_years(
            person.contacts, bounds_, plan_.groups()[variant].scope);
        find_diagnoses_[variant](person.contacts, masks_);
        for (int year = 0; year < bounds_.count(); ++year) {
            auto const& status = results_.year(year);
            auto& result = results_.groups(variant, year);
            result = {};
            if (!status.counts()) {
                continue;
            }
            result.diagnoses = masks_[at(year)];
            result.groups = method::groups_of(
                {.in_contact = (contact_years >> year & 1U) != 0,
                 .recipient = status.received.is_recipient(),
                 .resident = status.is_resident,
                 .diagnosis =
                     method::has_psychiatric_diagnosis(masks_[at(year)])});
        }
    }
}

//! Places of recipients (M7.2): by the vote of M6.3, or everybody's residence
//! (M6.4).
void PersonEvaluator::find_places(records::PersonView const& person)
{
    if (person.registrations.empty()) {
        return;
    }
    vote_by_default_(person.registrations, default_votes_);
    for (std::size_t variant = 0; variant < vote_.size(); ++variant) {
        bool const is_residence = plan_.municipalities()[variant].basis ==
                                  records::MunicipalityBasis::residence;
        if (is_residence) {
            std::fill(votes_.begin(), votes_.end(), method::MunicipalityVote{});
        } else if (vote_[variant].has_value()) {
            (*vote_[variant])(person.registrations, votes_);
        } else {
            votes_ = default_votes_;
        }
        for (int year = 0; year < bounds_.count(); ++year) {
            results_.place(variant, year) =
                method::place_in(votes_[at(year)].municipality,
                                 person.residences, year)
                    .place;
        }
        if (variant == plan_.uses().front().municipality) {
            base_votes_ = votes_;
        }
    }
}

void PersonEvaluator::find_stays(records::PersonView const& person)
{
    results_.clear_stays();
    if (person.contacts.empty()) {
        return;
    }
    for (std::size_t variant = 0; variant < build_stays_.size(); ++variant) {
        build_stays_[variant](person.contacts, built_);
        for (auto const& stay : built_) {
            int const year = bounds_.index_of(stay.start);
            if (year >= 0 && year < bounds_.count()) {
                auto& result = results_.stays(variant, year);
                ++result.stays[reference::index_of(stay.kind)];
                result.acute += stay.is_inpatient() && stay.acute ? 1 : 0;
            }
        }
        std::fill(bed_minutes_.begin(), bed_minutes_.end(), 0);
        method::add_bed_minutes(built_, bounds_, bed_minutes_);
        auto const admitted = method::admitted_years(built_, bounds_);
        for (int year = 0; year < bounds_.count(); ++year) {
            auto& result = results_.stays(variant, year);
            result.bed_minutes = bed_minutes_[at(year)];
            result.admitted = (admitted >> year & 1U) != 0;
        }
        this->find_readmissions(person, variant);
    }
}

//! \p stays: the plan's variant that built_ was made by.
void PersonEvaluator::find_readmissions(records::PersonView const& person,
                                        std::size_t stays)
{
    for (std::size_t variant = 0; variant < find_readmissions_.size();
         ++variant) {
        if (plan_.readmissions()[variant].stays != stays) {
            continue;
        }
        find_readmissions_[variant](built_, person.facts.death_day,
                                    admissions_);
        for (auto const& admission : admissions_) {
            auto& result = results_.readmissions(variant, admission.year_index);
            switch (admission.outcome) {
                case method::IndexOutcome::readmitted:
                    ++result.readmitted;
                    ++result.index;
                    break;
                case method::IndexOutcome::not_readmitted:
                    ++result.index;
                    break;
                case method::IndexOutcome::unobserved:
                    ++result.unobserved;
                    break;
                case method::IndexOutcome::death:
                    break;
            }
        }
    }
}

void PersonEvaluator::find_agreement(records::PersonView const& person)
{
    if (person.registrations.empty()) {
        return;
    }
    for (int year = 0; year < bounds_.count(); ++year) {
        auto& result = results_.year(year);
        auto const acting = default_votes_[at(year)].municipality;
        if (!result.counts() || !result.received.is_recipient() ||
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

//! Counts of the first scenario (contract: compute).
void PersonEvaluator::add_quality(records::PersonView const& person)
{
    auto const& base = plan_.uses().front();
    bool const has_votes = plan_.municipalities()[base.municipality].basis !=
                               records::MunicipalityBasis::residence &&
                           !person.registrations.empty();
    for (int year = 0; year < bounds_.count(); ++year) {
        auto const& status = results_.year(year);
        if (status.band < static_cast<int>(base.band)) {
            continue;
        }
        auto const residence = method::residence_in(person.residences, year);
        bool by_default = status.is_resident && residence.defaulted_to_byen;
        if (results_.is_active) {
            quality_.unobserved_indexes +=
                results_.readmissions(base.readmissions, year).unobserved;
            bool const votes = has_votes && status.received.is_recipient();
            if (votes) {
                quality_.invalid_interventions +=
                    base_votes_[at(year)].invalid_interventions;
            }
            if (results_.groups(base.groups, year).groups != 0) {
                auto const place =
                    votes ? method::place_in(base_votes_[at(year)].municipality,
                                             person.residences, year)
                          : residence;
                by_default = by_default || place.defaulted_to_byen;
            }
        }
        quality_.defaulted_to_byen += by_default ? 1 : 0;
    }
}

}  // namespace samspil::count
