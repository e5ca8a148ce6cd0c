#include "registers/readers/row_tally.hpp"

#include <string_view>

namespace samspil::registers {
namespace {

constexpr std::array<std::string_view, row_rule_count> rule_names{
    "M2.3", "M2.5 backward", "M5.2", "M5.3 backward"};

}  // namespace

void RowTally::add_to(QualityCounts& counts, RegisterId id) const
{
    auto& of_register = counts.of(id);
    of_register.rows += rows_;
    of_register.not_needed += not_needed_;
    for (std::size_t i = 0; i < rejected_.size(); ++i) {
        if (rejected_[i] != 0) {
            of_register.rejected[Rejection::at(i).name()] += rejected_[i];
        }
    }
    for (std::size_t i = 0; i < rules_.size(); ++i) {
        if (rules_[i] != 0) {
            counts.add_rule(rule_names[i], rules_[i]);
        }
    }
}

}  // namespace samspil::registers
