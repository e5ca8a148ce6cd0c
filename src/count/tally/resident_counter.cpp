#include "count/tally/resident_counter.hpp"

#include <algorithm>
#include <bit>
#include <cstring>
#include <span>

#include "method/persons/age.hpp"
#include "method/places/placement.hpp"

namespace samspil::count {
namespace {

using Word = std::uint64_t;
static_assert(std::endian::native == std::endian::little);

//! Whether a year's code names no place, so that the place follows from other
//! years' records (M7.1, M7.4).
constexpr bool is_unresolved(std::size_t code)
{
    return code == reference::residence_invalid.index() ||
           code == reference::residence_koebenhavn.index();
}

//! The bytes of a word that are of the first \p years years, 1 to 8.
constexpr Word bytes_of(std::size_t years)
{
    return ~Word{0} >> 8 * (sizeof(Word) - years);
}

}  // namespace

ResidentCounter::ResidentCounter(base::Years const& years,
                                 ScenarioPlan const& plan)
    : years_(years),
      bounds_(years),
      base_age_(plan.ages()[plan.uses().front().band.index()]),
      histories_(years, plan),
      table_(static_cast<std::size_t>(years.count()), histories_.count())
{
}

void ResidentCounter::count(store::Shard const& shard, std::size_t begin,
                            std::size_t end)
{
    auto const persons = end - begin;
    keys_.resize(persons);
    histories_.find_keys(std::span(shard.birth_days).subspan(begin, persons),
                         std::span(shard.sexes).subspan(begin, persons), keys_);
    // A word of the last persons would reach beyond the column's end.
    auto const years = static_cast<std::size_t>(years_.count());
    auto const width = static_cast<std::size_t>(shard.residence_count());
    auto const size = shard.residences.size();
    auto const end_of_words =
        years > sizeof(Word) || size < sizeof(Word)
            ? begin
            : std::clamp((size - sizeof(Word)) / width + 1, begin, end);
    if (begin < end_of_words) {
        this->count_words(shard, begin, end_of_words);
    }
    for (auto i = end_of_words; i < end; ++i) {
        this->count_person(shard, i, histories_.history(keys_[i - begin]));
    }
}

/*!
 * Counts persons whose residences are read as one word.
 *
 * Persons who live in one place in all years are counted in a loop of their
 * own. In a store they follow each other (store/person_order.hpp), so the loop
 * adds to one row in the cache, and its branches are predicted.
 */
void ResidentCounter::count_words(store::Shard const& shard, std::size_t begin,
                                  std::size_t end)
{
    auto const width = static_cast<std::size_t>(shard.residence_count());
    auto const* const residences = shard.residences.data();
    auto const in_run = bytes_of(static_cast<std::size_t>(years_.count()));
    auto const word_of = [=](std::size_t person) {
        Word word = 0;
        std::memcpy(&word, residences + person * width, sizeof(Word));
        return word & in_run;
    };
    auto const end_of_run = bounds_.first_day(years_.count());
    auto const* const deaths = shard.death_days.data();
    auto const* const keys = keys_.data() - begin;
    for (auto i = begin; i < end;) {
        auto const word = word_of(i);
        auto const code = word & 0xFFU;
        auto const same_place = code * (~Word{0} / 0xFF) & in_run;
        if (word != same_place || deaths[i] < end_of_run ||
            is_unresolved(code)) {
            this->count_word(shard, i, word, histories_.history(keys[i]));
            ++i;
            continue;
        }
        auto const arrivals = table_.arrivals(code, 0);
        do {
            ++arrivals[histories_.history(keys[i]).index()];
            ++i;
        } while (i < end && word_of(i) == same_place &&
                 deaths[i] >= end_of_run);
    }
}

//! Counts a person of any kind. \p word has their residences, and zeros after
//! the run's years.
inline void ResidentCounter::count_word(store::Shard const& shard,
                                        std::size_t person, Word word,
                                        HistoryIndex history)
{
    if (ResidentHistories::is_empty(history)) {
        return;
    }
    if (is_unresolved(word & 0xFFU)) {
        this->count_person(shard, person, history);
        return;
    }
    auto const death_day = shard.death_days[person];
    if (death_day < bounds_.first_day(years_.count())) {
        auto const alive = this->years_alive(death_day);
        if (alive == 0) {
            return;
        }
        this->count_death(shard, person, alive - 1, history);
        word |= ~bytes_of(alive);  // the dead move to "no record"
    }
    table_.arrive(word & 0xFFU, 0, history);
    this->count_moves(shard, person, word, history);
}

//! Counts a person's departures and arrivals after the first year.
inline void ResidentCounter::count_moves(store::Shard const& shard,
                                         std::size_t person, Word word,
                                         HistoryIndex history)
{
    auto const years = static_cast<std::size_t>(years_.count());
    auto const before = word << 8U | (word & 0xFFU);
    auto differing = (word ^ before) & bytes_of(years);
    bool has_unresolved = false;
    while (differing != 0) {
        auto const bit = std::countr_zero(differing) / 8 * 8;
        auto const year = static_cast<std::size_t>(bit / 8);
        auto const code = word >> bit & 0xFFU;
        table_.leave(before >> bit & 0xFFU, year, history);
        table_.arrive(code, year, history);
        has_unresolved |= is_unresolved(code);
        differing &= ~(Word{0xFF} << bit);
    }
    if (has_unresolved) [[unlikely]] {
        this->count_resolved(shard, person,
                             this->years_alive(shard.death_days[person]),
                             history);
    }
}

//! Counts a person of any kind year by year.
void ResidentCounter::count_person(store::Shard const& shard,
                                   std::size_t person, HistoryIndex history)
{
    auto const width = static_cast<std::size_t>(shard.residence_count());
    auto const* const residences = shard.residences.data() + person * width;
    auto const death_day = shard.death_days[person];
    auto const alive = this->years_alive(death_day);
    if (alive > 0 && death_day < bounds_.first_day(years_.count())) {
        this->count_death(shard, person, alive - 1, history);
    }
    for (std::size_t year = 0; year < alive; ++year) {
        table_.arrive_for_year(residences[year].index(), year, history);
    }
    if (std::any_of(residences, residences + alive,
                    [](auto code) { return is_unresolved(code.index()); })) {
        this->count_resolved(shard, person, alive, history);
    }
}

//! Counts the years whose code names no place again, in the place that follows
//! from other years' records. The table leaves out what is under the code.
void ResidentCounter::count_resolved(store::Shard const& shard,
                                     std::size_t person, std::size_t year_count,
                                     HistoryIndex history)
{
    auto const width = static_cast<std::size_t>(shard.residence_count());
    auto const residences =
        std::span(shard.residences).subspan(person * width, width);
    for (std::size_t year = 0; year < year_count; ++year) {
        if (!is_unresolved(residences[year].index())) {
            continue;
        }
        auto const index = static_cast<int>(year);
        auto const placement = method::residence_in(residences, index);
        table_.arrive_for_year(ResidentTable::code_of(placement.place), year,
                               history);
        int const age =
            years_.at(index) - method::age_base(shard.birth_days[person]);
        defaulted_to_byen_ +=
            placement.defaulted_to_byen && age >= base_age_ ? 1 : 0;
    }
}

//! The number of the run's years up to a death, including the year of death.
std::size_t ResidentCounter::years_alive(base::Day death_day) const
{
    auto const last = bounds_.index_of_day(death_day);
    return static_cast<std::size_t>(std::clamp(last + 1, 0, years_.count()));
}

//! Counts a death at the residence of its year.
void ResidentCounter::count_death(store::Shard const& shard, std::size_t person,
                                  std::size_t year, HistoryIndex history)
{
    auto const width = static_cast<std::size_t>(shard.residence_count());
    auto const residences =
        std::span(shard.residences).subspan(person * width, width);
    auto code = residences[year].index();
    if (is_unresolved(code)) {
        code = ResidentTable::code_of(
            method::residence_in(residences, static_cast<int>(year)).place);
    }
    table_.die(code, year, history);
}

}  // namespace samspil::count
