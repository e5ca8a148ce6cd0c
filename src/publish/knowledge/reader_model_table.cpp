#include <algorithm>
#include <array>
#include <memory>
#include <set>
#include <string_view>
#include <tuple>
#include <utility>

#include "names/figure_names.hpp"
#include "publish/knowledge/place_guide.hpp"
#include "publish/knowledge/reader_model.hpp"

// The candidates in the order of importance, and the sensitive counts.
namespace samspil::publish {
namespace {

/*!
 * M10.4: what tells most comes first, so that what is suppressed beside a
 * sensitive count tells least. The country comes before all, then the regions;
 * then by families (crosses last), pooled periods before single years. Zeros
 * come before other counts, as they give a sensitive count no room; of the
 * others the smallest come last.
 */
struct Importance
{
    int level;
    int family;
    int is_year;
    int has_room;
    std::int64_t size;
    std::size_t area;
    std::size_t period;
    std::size_t form;

    friend auto operator<=>(Importance const&, Importance const&) = default;
};

int rank_of_level(std::string_view level)
{
    if (level == "country") {
        return 0;
    }
    if (level == "region") {
        return 1;
    }
    return level == "municipality" || level == "other" || level == "unknown"
               ? 3
               : 2;
}

//! What is lost where a figure of a level is hidden (M10.4: the country only
//! where nothing else helps).
double weight_of_level(std::string_view level)
{
    constexpr std::array<double, 4> weights{last_to_hide, 30, 2, 1};
    return weights.at(static_cast<std::size_t>(rank_of_level(level)));
}

}  // namespace

void ReaderModel::add_known_and_candidates()
{
    std::map<FormKey, Importance> importance;
    std::set<FormKey> zeros;
    auto const& figures = figure_counts_.figures();
    for (std::size_t i = 0; i < figures.size(); ++i) {
        if (!forms_.is_used(i) || figures[i].told.empty()) {
            continue;
        }
        auto const family = names::find_figure_name(source_.figures[i].id,
                                                    names::Language::english)
                                ->family;
        for (std::size_t g = 0; g < areas_.geography_count(); ++g) {
            for (std::size_t p = 0; p < source_.periods.size(); ++p) {
                if (!source_.plan.has(i, source_.levels[g], p)) {
                    continue;
                }
                auto const is_missing = has_no_denominator(i, g, p);
                // what stands only beside sensitive counts is not told
                if (!is_missing && has_sensitive_count(i, g, p)) {
                    continue;
                }
                auto const keys = told_counts(i, g, p);
                for (std::size_t k = 0; k < keys.size(); ++k) {
                    auto const form = forms_.key_of(keys[k]);
                    if (forms_.is_public(keys[k].sum)) {
                        continue;
                    }
                    auto const size = value(keys[k]);
                    if (is_missing) {
                        if (size == 0 && (k > 0 || figures[i].has_part())) {
                            zeros.insert(form);
                        }
                        continue;
                    }
                    Importance const own{
                        rank_of_level(source_.geographies[g].level),
                        static_cast<int>(family),
                        source_.periods[p].is_pooled() ? 0 : 1,
                        size == 0 ? 0 : 1,
                        -size,
                        form.area,
                        form.period,
                        form.form};
                    auto const [entry, is_new] = importance.emplace(form, own);
                    entry->second = std::min(entry->second, own);
                }
            }
        }
    }
    for (auto const& form : zeros) {
        table_.known.push_back(forms_.expanded(form));
    }
    std::vector<Importance> order;
    for (auto const& [form, own] : importance) {
        if (!zeros.contains(form) && !sensitive_forms_.contains(form)) {
            order.push_back(own);
        }
    }
    std::sort(order.begin(), order.end());
    for (auto const& own : order) {
        FormKey const form{own.form, own.area, own.period};
        candidates_.emplace(form, table_.candidates.size());
        candidate_keys_.push_back(form);
        table_.candidates.push_back(forms_.expanded(form));
    }
}

void ReaderModel::add_cells()
{
    std::map<std::vector<std::uint32_t>, double> weights;
    for (std::size_t i = 0; i < figure_counts_.figures().size(); ++i) {
        for (std::size_t g = 0;
             forms_.is_used(i) && g < areas_.geography_count(); ++g) {
            for (std::size_t p = 0; p < source_.periods.size(); ++p) {
                if (!source_.plan.has(i, source_.levels[g], p) ||
                    has_no_denominator(i, g, p) ||
                    has_sensitive_count(i, g, p)) {
                    continue;
                }
                std::vector<std::uint32_t> candidates;
                for (auto const& key : told_counts(i, g, p)) {
                    if (auto const found = candidate_of(key)) {
                        candidates.push_back(
                            static_cast<std::uint32_t>(*found));
                    }
                }
                std::sort(candidates.begin(), candidates.end());
                candidates.erase(
                    std::unique(candidates.begin(), candidates.end()),
                    candidates.end());
                if (!candidates.empty()) {
                    weights[std::move(candidates)] +=
                        weight_of_level(source_.geographies[g].level);
                }
            }
        }
    }
    for (auto const& [candidates, weight] : weights) {
        table_.cells.push_back({candidates, weight});
    }
}

void ReaderModel::add_sensitive()
{
    std::set<CountKey> considered;
    auto const consider = [&](CountKey const& key) {
        if (considered.insert(key).second && areas_.is_protected(key.area) &&
            decide_sensitive(key)) {
            sensitive_forms_.insert(forms_.key_of(key));
        }
    };
    auto const& figures = figure_counts_.figures();
    for (std::size_t i = 0; i < figures.size(); ++i) {
        for (std::size_t p = 0; forms_.is_used(i) && p < source_.periods.size();
             ++p) {
            if (!source_.plan.has_at_any_level(i, p)) {
                continue;
            }
            for (std::size_t area = 0; area < areas_.size(); ++area) {
                for (auto const& key : told_counts(i, area, p)) {
                    consider(key);
                }
                if (figures[i].rest.has_value()) {
                    consider({*figures[i].rest, area, p});
                }
            }
        }
    }
    for (auto const& form : sensitive_forms_) {
        table_.sensitive.push_back(forms_.expanded(form));
    }
}

void ReaderModel::add_guide()
{
    table_.guide = std::make_shared<PlaceGuide>(
        PlaceGuide::Meaning{source_.years,
                            {source_.periods.begin(), source_.periods.end()},
                            areas_,
                            forms_.space().size(),
                            forms_.forms(),
                            candidate_keys_,
                            {sensitive_forms_.begin(), sensitive_forms_.end()},
                            table_.values});
}

}  // namespace samspil::publish
