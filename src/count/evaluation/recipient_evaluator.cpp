#include "count/evaluation/recipient_evaluator.hpp"

#include <algorithm>

#include "base/for_each_bit.hpp"
#include "method/places/placement.hpp"
#include "method/rules.hpp"

namespace samspil::count {
namespace {

bool is_residence(method::MunicipalityRules const& rules)
{
    return rules.basis == records::MunicipalityBasis::residence;
}

}  // namespace

RecipientEvaluator::RecipientEvaluator(base::Years const& years,
                                       ScenarioPlan const& plan)
    : bounds_(years),
      plan_(plan),
      vote_by_default_(years, method::MunicipalityRules{}),
      default_votes_(static_cast<std::size_t>(years.count())),
      votes_(default_votes_.size()),
      base_votes_(default_votes_.size())
{
    for (auto const& rules : plan.municipalities()) {
        vote_.emplace_back();
        if (!is_residence(rules) && rules != method::MunicipalityRules{}) {
            vote_.back().emplace(years, rules);
        }
    }
}

void RecipientEvaluator::operator()(records::PersonView const& person,
                                    method::YearMask years,
                                    PersonResults& results)
{
    vote_by_default_(person.registrations, default_votes_);
    for (std::size_t variant = 0; variant < vote_.size(); ++variant) {
        bool const by_default = !vote_[variant].has_value() &&
                                !is_residence(plan_.municipalities()[variant]);
        if (vote_[variant].has_value()) {
            (*vote_[variant])(person.registrations, votes_);
        } else if (!by_default) {
            std::fill(votes_.begin(), votes_.end(), method::MunicipalityVote{});
        }
        auto const& votes = by_default ? default_votes_ : votes_;
        base::for_each_bit(years, [&](std::size_t bit) {
            auto const year = static_cast<int>(bit);
            results.place(variant, year) =
                method::place_in(votes[bit].municipality, person.residences,
                                 year)
                    .place;
        });
        if (variant == plan_.uses().front().municipality) {
            base_votes_ = votes;
        }
    }
    base::for_each_bit(years, [&](std::size_t bit) {
        auto const year = static_cast<int>(bit);
        this->find_agreement(person, year, results.year(year));
    });
}

void RecipientEvaluator::find_agreement(records::PersonView const& person,
                                        int year, PersonYear& result) const
{
    auto const acting =
        default_votes_[static_cast<std::size_t>(year)].municipality;
    if (acting == reference::no_municipality) {
        return;
    }
    auto const residence = method::residence_in(person.residences, year);
    result.agreement = method::municipality_agreement(
        person.registrations, acting, residence.municipality, bounds_, year);
    result.agreement_place =
        method::place_in(acting, person.residences, year).place;
}

}  // namespace samspil::count
