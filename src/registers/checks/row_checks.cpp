#include "registers/checks/checks.hpp"
#include "registers/checks/part_finding.hpp"
#include "registers/register_spec.hpp"

/*!
 * Checks of whether files were read as what they are: bad rows, cut files,
 * files that are there twice.
 */
namespace samspil::registers {
namespace {

//! As judge(), but what stops is the user's --max-rejected.
Verdict judge_bad_rows(Part const& part, double max_percent)
{
    auto const verdict = judge(part, threshold_of(CheckId::bad_rows));
    bool const is_too_much = static_cast<double>(part.count) * 100.0 >
                             max_percent * static_cast<double>(part.whole);
    return is_too_much ? Verdict::stop : verdict;
}

template <class Counts>
std::string list_causes(Counts const& rejected, RegisterId source)
{
    std::string text;
    for (auto const& cause : rejection_causes(source)) {
        if (auto const count = rejected[cause.index()]; count != 0) {
            text += (text.empty() ? ": " : ", ") + cause.name() + " " +
                    std::to_string(count);
        }
    }
    return text;
}

template <class Counts>
Finding bad_rows(RegisterId source, std::int64_t rows, Counts const& rejected,
                 double max_percent)
{
    Part part{.whole = rows};
    for (auto const count : rejected) {
        part.count += count;
    }
    return {.check = CheckId::bad_rows,
            .verdict = judge_bad_rows(part, max_percent),
            .source = source,
            .file = {},
            .share = part.share(),
            .what = part_text(part, "rows are bad") +
                    list_causes(rejected, source)};
}

}  // namespace

Findings check_bad_rows(CheckFacts const& facts)
{
    Findings findings;
    for_each_register(facts, [&](RegisterId id) {
        auto const& all = facts.counts.registers[static_cast<std::size_t>(id)];
        auto whole =
            bad_rows(id, all.rows, all.rejected, facts.max_rejected_percent);
        std::vector<std::size_t> files;
        for (std::size_t i = 0; i < facts.files.size(); ++i) {
            if (facts.files[i].source == id) {
                files.push_back(i);
            }
        }
        if (files.size() == 1) {
            whole.file = files.front();
        }
        findings.push_back(whole);
        for (auto const i : files) {
            bool const is_told =
                files.size() > 1 && i < facts.counts.checks.files.size();
            if (!is_told) {
                continue;
            }
            auto const& file = facts.counts.checks.files[i];
            if (file.of(FileCount::rows) >= least_rows_of_file) {
                findings.push_back(bad_rows(id, file.of(FileCount::rows),
                                            file.rejected,
                                            facts.max_rejected_percent));
                findings.back().file = i;
            }
        }
    });
    return findings;
}

Findings check_cut_files(CheckFacts const& facts)
{
    Findings findings;
    for (std::size_t i = 0; i < facts.files.size(); ++i) {
        bool const has_nul = i < facts.counts.checks.files.size() &&
                             facts.counts.checks.files[i].first_nul.is_there();
        if (!has_nul && !facts.files[i].has_cut_line) {
            continue;
        }
        Part const all{.count = 1, .whole = 1};
        findings.push_back(
            {.check = CheckId::cut_file,
             .verdict = judge(all, threshold_of(CheckId::cut_file)),
             .source = facts.files[i].source,
             .file = i,
             .share = all.share(),
             .what = has_nul ? "it holds bytes of value 0 (NUL)"
                             : "its last line has no line break and another "
                               "number of fields than the first line"});
    }
    return findings;
}

Findings check_same_files(CheckFacts const& facts)
{
    Findings findings;
    for (auto const& [file, first] : facts.same_files) {
        Part const all{.count = 1, .whole = 1};
        findings.push_back(
            {.check = CheckId::same_file,
             .verdict = judge(all, threshold_of(CheckId::same_file)),
             .source = facts.files[file].source,
             .file = file,
             .share = all.share(),
             .what = "it has the same bytes as " + facts.files[first].name});
    }
    return findings;
}

}  // namespace samspil::registers
