#include "registers/checks/text_counts.hpp"

#include <algorithm>
#include <iterator>
#include <utility>
#include <vector>

namespace samspil::registers {
namespace {

constexpr std::size_t described_at_most = 10;

}  // namespace

void TextCounts::add(std::string_view text, std::int64_t count)
{
    auto const found = counts_.find(text);
    if (found != counts_.end()) {
        found->second += count;
        return;
    }
    if (counts_.size() < most_texts || text < std::prev(counts_.end())->first) {
        counts_.emplace(text, count);
        if (counts_.size() > most_texts) {
            counts_.erase(std::prev(counts_.end()));
        }
    }
}

TextCounts& TextCounts::operator+=(TextCounts const& other)
{
    for (auto const& [text, count] : other.counts_) {
        this->add(text, count);
    }
    return *this;
}

std::string TextCounts::describe(std::int64_t total) const
{
    std::vector<std::pair<std::string, std::int64_t>> sorted(counts_.begin(),
                                                             counts_.end());
    std::stable_sort(
        sorted.begin(), sorted.end(),
        [](auto const& a, auto const& b) { return a.second > b.second; });
    sorted.resize(std::min(sorted.size(), described_at_most));
    std::string text;
    auto const append = [&text](std::string const& what, std::int64_t count) {
        text += (text.empty() ? "" : ", ") + what + " (" +
                std::to_string(count) + ")";
    };
    for (auto const& [what, count] : sorted) {
        append(what, count);
        total -= count;
    }
    if (total > 0) {
        append(text.empty() ? "not listed" : "others", total);
    }
    return text;
}

}  // namespace samspil::registers
