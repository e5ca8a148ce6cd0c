#include "ingest/building/row_fates.hpp"

namespace samspil::ingest {

using method::Fate;
using method::OpenEnd;
using registers::QualityCounts;
using registers::QualityRule;

void count_row(QualityCounts& counts, registers::RegisterId source,
               bool is_used)
{
    auto& row_counts = counts.of(source);
    ++(is_used ? row_counts.used : row_counts.not_needed);
}

void count_rules(QualityCounts& counts, method::ContactFate const& fate)
{
    switch (fate.open_end) {
        case OpenEnd::none:
            break;
        case OpenEnd::until_observation_end:
            ++counts.of(QualityRule::open_until_observation_end);
            break;
        case OpenEnd::zero_minutes:
            ++counts.of(QualityRule::open_zero_minutes);
            break;
    }
    if (fate.cut_at_death) {
        ++counts.of(QualityRule::cut_at_death);
    }
    switch (fate.fate) {
        case Fate::kept:
            break;
        case Fate::duplicate:
            ++counts.of(QualityRule::duplicate_contact);
            break;
        case Fate::after_observation_end:
            ++counts.of(QualityRule::starts_after_observation_end);
            break;
        case Fate::after_death:
            ++counts.of(QualityRule::starts_after_death);
            break;
    }
}

void count_rules(QualityCounts& counts, method::RegistrationFate const& fate)
{
    if (fate.cut_at_death) {
        ++counts.of(QualityRule::cut_at_death);
    }
    switch (fate.fate) {
        case Fate::kept:
        case Fate::after_observation_end:  // never (M5.3)
            break;
        case Fate::duplicate:
            ++counts.of(QualityRule::duplicate_registration);
            break;
        case Fate::after_death:
            ++counts.of(QualityRule::starts_after_death);
            break;
    }
}

}  // namespace samspil::ingest
