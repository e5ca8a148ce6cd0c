#include "count/evaluation/stay_evaluator.hpp"

#include <algorithm>
#include <numeric>
#include <span>
#include <tuple>

namespace samspil::count {
namespace {

//! Puts variants that differ in the gap alone next to each other, by gap.
std::vector<std::size_t> order_of(std::span<method::StayRules const> stays)
{
    std::vector<std::size_t> order(stays.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
        auto const key = [&](std::size_t i) {
            auto const& rules = stays[i];
            return std::make_tuple(rules.scope, rules.chain,
                                   rules.inpatient_minutes, rules.gap_minutes);
        };
        return key(a) < key(b);
    });
    return order;
}

std::int32_t longest_gap_of(std::span<method::StayRules const> stays)
{
    std::int32_t longest = 0;
    for (auto const& rules : stays) {
        longest = std::max(longest, rules.gap_minutes);
    }
    return longest;
}

void add(method::IndexOutcome outcome, ReadmissionYear& year)
{
    switch (outcome) {
        case method::IndexOutcome::readmitted:
            ++year.readmitted;
            ++year.index;
            break;
        case method::IndexOutcome::not_readmitted:
            ++year.index;
            break;
        case method::IndexOutcome::unobserved:
            ++year.unobserved;
            break;
        case method::IndexOutcome::death:
            break;
    }
}

}  // namespace

StayEvaluator::StayEvaluator(base::Years const& years,
                             base::Minute observation_end,
                             ScenarioPlan const& plan)
    : bounds_(years),
      plan_(plan),
      order_(order_of(plan.stays())),
      longest_gap_(longest_gap_of(plan.stays())),
      started_(years.count()),
      admissions_(plan.stays().size())
{
    for (auto const& rules : plan.stays()) {
        count_stays_.emplace_back(years, rules);
    }
    for (auto const& variant : plan.readmissions()) {
        find_readmissions_.emplace_back(years, observation_end, variant.rules);
    }
}

void StayEvaluator::operator()(records::PersonView const& person,
                               method::ContactScan const& scan,
                               method::StartedContacts const& started,
                               PersonResults& results)
{
    auto const contacts = method::contacts_for_stays(person.contacts, scan,
                                                     bounds_, longest_gap_);
    if (contacts.empty()) {
        return;
    }
    results.has_stays = true;
    auto source = order_.front();
    std::int64_t shortest_break = 0;  // of source; 0 is below every gap
    bool has_admissions = false;
    // The scan has already taken the contacts that start in the run, by the
    // default rules. They will do if no contact before them is needed.
    method::StayRules taken;
    auto const* taken_contacts =
        contacts.size() + scan.first_in_run == person.contacts.size() ? &started
                                                                      : nullptr;
    for (auto const variant : order_) {
        if (this->has_same_stays(variant, source, shortest_break)) {
            results.share_stays(variant, source);
            continue;
        }
        auto const& rules = plan_.stays()[variant];
        if (taken_contacts == nullptr || rules.scope != taken.scope ||
            rules.chain != taken.chain) {
            method::take_contacts(contacts, bounds_, rules.scope, rules.chain,
                                  started_);
            taken = rules;
            taken_contacts = &started_;
        }
        shortest_break = count_stays_[variant](
            *taken_contacts, results.own_stays(variant), admissions_[variant]);
        source = variant;
        has_admissions = has_admissions || !admissions_[variant].empty();
    }
    if (!has_admissions) {
        return;
    }
    results.has_readmissions = true;
    for (std::size_t i = 0; i < find_readmissions_.size(); ++i) {
        this->find_readmissions(i, person.facts.death_day, results);
    }
}

//! Whether a variant has the stays of \p source, as all breaks between these
//! are longer than its gap.
bool StayEvaluator::has_same_stays(std::size_t variant, std::size_t source,
                                   std::int64_t shortest_break) const
{
    auto const& rules = plan_.stays()[variant];
    if (shortest_break <= rules.gap_minutes) {
        return false;
    }
    auto expected = plan_.stays()[source];
    expected.gap_minutes = rules.gap_minutes;
    return expected == rules;
}

void StayEvaluator::find_readmissions(std::size_t variant, base::Day death_day,
                                      PersonResults& results)
{
    auto const& wanted = plan_.readmissions()[variant];
    auto const stays = results.stay_source(wanted.stays);
    for (std::size_t other = 0; other < variant; ++other) {
        auto const& done = plan_.readmissions()[other];
        if (done.rules == wanted.rules &&
            results.stay_source(done.stays) == stays) {
            results.share_readmissions(variant,
                                       results.readmission_source(other));
            return;
        }
    }
    auto const years = results.own_readmissions(variant);
    std::fill(years.begin(), years.end(), ReadmissionYear{});
    find_readmissions_[variant](admissions_[stays], death_day, indexes_);
    for (auto const& index : indexes_) {
        add(index.outcome, years[static_cast<std::size_t>(index.year_index)]);
    }
}

}  // namespace samspil::count
