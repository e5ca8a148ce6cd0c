#pragma once

#include <string>
#include <utility>

#include "registers/checks/check_facts.hpp"
#include "registers/checks/checks.hpp"
#include "registers/checks/finding.hpp"

/*!
 * How the checks put their findings together.
 */
namespace samspil::registers {

//! One thing that a check looks at, among several of one register.
struct PartToJudge
{
    Part part;
    std::string what;  //!< "sexes are unreadable or unknown"
    Threshold threshold;
};

//! "12 of 345 (3.5 %) <what>"
inline std::string part_text(Part const& part, std::string const& what)
{
    return std::to_string(part.count) + " of " + std::to_string(part.whole) +
           " (" + percent_text(part.share()) + ") " + what;
}

/*!
 * The finding of a register by the parts that its check looks at, each for
 * itself: the worst verdict, the share of the worst part, and the texts of
 * those that were found.
 */
inline Finding judge_parts(CheckId check, RegisterId source,
                           std::vector<PartToJudge> const& parts)
{
    Finding finding{.check = check, .source = source};
    for (auto const& [part, what, threshold] : parts) {
        auto const verdict = judge(part, threshold);
        bool const is_worst = std::pair(verdict, part.share()) >
                              std::pair(finding.verdict, finding.share);
        if (is_worst) {
            finding.verdict = verdict;
            finding.share = part.share();
        }
        if (verdict != Verdict::ok) {
            finding.what +=
                (finding.what.empty() ? "" : "; ") + part_text(part, what);
        }
    }
    return finding;
}

//! The finding of a register by one part.
inline Finding judge_part(CheckId check, RegisterId source, Part const& part,
                          std::string const& what)
{
    return judge_parts(check, source, {{part, what, threshold_of(check)}});
}

//! Calls \p use with each register that is delivered.
template <class Use>
void for_each_register(CheckFacts const& facts, Use const& use)
{
    for (std::size_t i = 0; i < register_count; ++i) {
        auto const id = static_cast<RegisterId>(i);
        if (facts.has(id)) {
            use(id);
        }
    }
}

}  // namespace samspil::registers
