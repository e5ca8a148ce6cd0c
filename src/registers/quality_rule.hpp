#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace samspil::registers {

/*!
 * What the rules of the method ask a store's quality report to count, in the
 * report's order (docs/method.md says what each count means).
 *
 * A new count needs a value here and its row in quality_rules below. Reading,
 * checkpoints and quality.json then know it.
 */
enum class QualityRule : std::uint8_t
{
    cut_at_death,                  //!< M1.3, contacts and registrations
    starts_after_death,            //!< M1.3, likewise
    no_birth_date,                 //!< M1.4
    records_disagree,              //!< M1.6
    no_patient_contact,            //!< M2.3
    open_until_observation_end,    //!< M2.4
    open_zero_minutes,             //!< M2.4
    starts_after_observation_end,  //!< M2.4
    backward_contact,              //!< M2.5
    duplicate_contact,             //!< M2.5
    older_version,                 //!< M2.6
    no_intervention,               //!< M5.2
    backward_registration,         //!< M5.3
    duplicate_registration,        //!< M5.3
    open_end_by_date,              //!< an end in 2100 or later: M2.4, M5.3
    count                          //!< no rule: how many there are
};
inline constexpr std::size_t quality_rule_count =
    static_cast<std::size_t>(QualityRule::count);

//! How quality.json shows the count of a rule.
struct QualityRuleLabel
{
    QualityRule rule;
    std::string_view label;  //!< the count's key
    //! The key of a sum that the count is part of; empty: of none. A sum
    //! stands before the first of its counts.
    std::string_view sum = {};
};

inline constexpr std::array<QualityRuleLabel, quality_rule_count> quality_rules{
    {
        {QualityRule::cut_at_death, "M1.3 cut", "M1.3"},
        {QualityRule::starts_after_death, "M1.3 dropped", "M1.3"},
        {QualityRule::no_birth_date, "M1.4"},
        {QualityRule::records_disagree, "M1.6"},
        {QualityRule::no_patient_contact, "M2.3"},
        {QualityRule::open_until_observation_end, "M2.4 until observation_end",
         "M2.4"},
        {QualityRule::open_zero_minutes, "M2.4 0 minutes", "M2.4"},
        {QualityRule::starts_after_observation_end,
         "M2.4 after observation_end"},
        {QualityRule::backward_contact, "M2.5 backward", "M2.5"},
        {QualityRule::duplicate_contact, "M2.5 duplicates", "M2.5"},
        {QualityRule::older_version, "M2.6"},
        {QualityRule::no_intervention, "M5.2"},
        {QualityRule::backward_registration, "M5.3 backward", "M5.3"},
        {QualityRule::duplicate_registration, "M5.3 duplicates", "M5.3"},
        {QualityRule::open_end_by_date, "open end by date"},
    }};

constexpr std::size_t index_of(QualityRule rule)
{
    return static_cast<std::size_t>(rule);
}

constexpr std::string_view label_of(QualityRule rule)
{
    return quality_rules[index_of(rule)].label;
}

//! The rule that a label belongs to; none if it is not one of theirs.
constexpr std::optional<QualityRule> find_quality_rule(std::string_view label)
{
    for (auto const& row : quality_rules) {
        if (row.label == label) {
            return row.rule;
        }
    }
    return std::nullopt;
}

static_assert(
    std::all_of(quality_rules.begin(), quality_rules.end(),
                [](QualityRuleLabel const& row) {
                    return &row == &quality_rules[index_of(row.rule)] &&
                           !row.label.empty() &&
                           find_quality_rule(row.label) == row.rule;
                }),
    "every rule has its row, in the enum's order, with a label of its own");

}  // namespace samspil::registers
