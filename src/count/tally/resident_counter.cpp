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

//! Whether the record alone does not tell the place (M7.1, M7.4).
constexpr bool is_unusual(std::size_t code)
{
    return code == reference::residence_invalid.index() ||
           code == reference::residence_koebenhavn.index();
}

//! Bytes of a word that are of \p years years, 1 to 8.
constexpr Word bytes_of(std::size_t years)
{
    return ~Word{0} >> 8 * (sizeof(Word) - years);
}

}  // namespace

ResidentCounter::ResidentCounter(base::Years const& years,
                                 ScenarioPlan const& plan)
    : years_(years),
      bounds_(years),
      base_age_(plan.ages()[plan.uses().front().band]),
      courses_(years, plan),
      moves_(this->row(0, code_count)),
      deaths_(moves_.size())
{
}

void ResidentCounter::count(store::Shard const& shard, std::size_t begin,
                            std::size_t end)
{
    auto const persons = end - begin;
    keys_.resize(persons);
    courses_.find(std::span(shard.birth_days).subspan(begin, persons),
                  std::span(shard.sexes).subspan(begin, persons), keys_);
    // A word of the last persons would pass the column's end.
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
        this->count_person(shard, i, courses_.course(keys_[i - begin]));
    }
}

/*!
 * Counts persons whose residences are at most a word.
 *
 * Whoever lives in one place all years is counted together with those who
 * follow and live there too: in a store they do (store/person_order.hpp), so
 * that the same row is in the cache and no branch is a surprise.
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
        auto const stays = code * (~Word{0} / 0xFF) & in_run;
        if (word != stays || deaths[i] < end_of_run || is_unusual(code)) {
            this->count_other(shard, i, word, courses_.course(keys[i]));
            ++i;
            continue;
        }
        auto* const row = &moves_[this->row(0, code)];
        do {
            ++row[courses_.course(keys[i])];
            ++i;
        } while (i < end && word_of(i) == stays && deaths[i] >= end_of_run);
    }
}

//! Counts a person who moves or dies, or whose place the record does not tell.
//! \p word: where they live, nothing behind the run's years.
inline void ResidentCounter::count_other(store::Shard const& shard,
                                         std::size_t person, Word word,
                                         std::size_t course)
{
    if (courses_.is_empty(course)) {
        return;
    }
    if (is_unusual(word & 0xFFU)) {
        this->count_person(shard, person, course);
        return;
    }
    auto const death_day = shard.death_days[person];
    if (death_day < bounds_.first_day(years_.count())) {
        auto const alive = this->years_alive(death_day);
        if (alive == 0) {
            return;
        }
        this->count_death(shard, person, alive - 1, course);
        word |= ~bytes_of(alive);  // whoever is dead lives in no place
    }
    ++moves_[this->row(0, word & 0xFFU) + course];
    this->count_moves(shard, person, word, course);
}

//! Counts a person from one place to the next. \p word: where they live.
inline void ResidentCounter::count_moves(store::Shard const& shard,
                                         std::size_t person, Word word,
                                         std::size_t course)
{
    auto const years = static_cast<std::size_t>(years_.count());
    auto const before = word << 8U | (word & 0xFFU);
    auto differing = (word ^ before) & bytes_of(years);
    bool has_unusual = false;
    while (differing != 0) {
        auto const bit = std::countr_zero(differing) / 8 * 8;
        auto const year = static_cast<std::size_t>(bit / 8);
        auto const code = word >> bit & 0xFFU;
        --moves_[this->row(year, before >> bit & 0xFFU) + course];
        ++moves_[this->row(year, code) + course];
        has_unusual |= is_unusual(code);
        differing &= ~(Word{0xFF} << bit);
    }
    if (has_unusual) [[unlikely]] {
        this->place(shard, person, this->years_alive(shard.death_days[person]),
                    course);
    }
}

//! Counts one person, wherever they live and whenever they die.
void ResidentCounter::count_person(store::Shard const& shard,
                                   std::size_t person, std::size_t course)
{
    auto const width = static_cast<std::size_t>(shard.residence_count());
    auto const* const residences = shard.residences.data() + person * width;
    auto const death_day = shard.death_days[person];
    auto const alive = this->years_alive(death_day);
    if (alive > 0 && death_day < bounds_.first_day(years_.count())) {
        this->count_death(shard, person, alive - 1, course);
    }
    for (std::size_t y = 0; y < alive; ++y) {
        this->count_year(y, residences[y].index(), course);
    }
    if (std::any_of(residences, residences + alive,
                    [](auto code) { return is_unusual(code.index()); })) {
        this->place(shard, person, alive, course);
    }
}

//! Counts a person who comes to a place for a year.
void ResidentCounter::count_year(std::size_t year, std::size_t code,
                                 std::size_t course)
{
    ++moves_[this->row(year, code) + course];
    if (year + 1 < static_cast<std::size_t>(years_.count())) {
        --moves_[this->row(year + 1, code) + course];
    }
}

//! Years of the run up to a death, that of the death included.
std::size_t ResidentCounter::years_alive(base::Day death_day) const
{
    auto const last = bounds_.index_of_day(death_day);
    return static_cast<std::size_t>(std::clamp(last + 1, 0, years_.count()));
}

//! Counts a death in the place of the residence.
void ResidentCounter::count_death(store::Shard const& shard, std::size_t person,
                                  std::size_t year, std::size_t course)
{
    auto const width = static_cast<std::size_t>(shard.residence_count());
    auto const own = shard.residences[person * width + year].index();
    bool is_defaulted = false;
    auto const code =
        is_unusual(own) ? this->code_of_place(shard, person, year, is_defaulted)
                        : own;
    ++deaths_[this->row(year, code) + course];
}

std::size_t ResidentCounter::code_of_place(store::Shard const& shard,
                                           std::size_t person, std::size_t year,
                                           bool& is_defaulted) const
{
    auto const width = static_cast<std::size_t>(shard.residence_count());
    auto const placement = method::residence_in(
        std::span(shard.residences).subspan(person * width, width),
        static_cast<int>(year));
    is_defaulted = placement.defaulted_to_byen;
    return placement.place == reference::unknown_place
               ? unknown_code
               : placement.place.index();
}

//! Counts in their place whom the record alone does not tell it of.
void ResidentCounter::place(store::Shard const& shard, std::size_t person,
                            std::size_t year_count, std::size_t course)
{
    auto const width = static_cast<std::size_t>(shard.residence_count());
    for (std::size_t y = 0; y < year_count; ++y) {
        if (!is_unusual(shard.residences[person * width + y].index())) {
            continue;
        }
        bool is_defaulted = false;
        auto const code = this->code_of_place(shard, person, y, is_defaulted);
        this->count_year(y, code, course);
        int const age = years_.at(static_cast<int>(y)) -
                        method::age_base(shard.birth_days[person]);
        defaulted_to_byen_ += is_defaulted && age >= base_age_ ? 1 : 0;
    }
}

void ResidentCounter::add_to(ScenarioTallies& tallies) const
{
    constexpr auto age_groups = reference::age_group_labels.size();
    for (std::size_t i = 0; i < reference::place_count; ++i) {
        auto const place = reference::PlaceIndex(i);
        auto const code = place == reference::unknown_place ? unknown_code : i;
        for (std::size_t course = 0; course < courses_.count(); ++course) {
            Count persons = 0;
            for (int y = 0; y < years_.count(); ++y) {
                auto const year = static_cast<std::size_t>(y);
                auto const at = this->row(year, code) + course;
                auto const& cell = courses_.cells(course)[year];
                persons += moves_[at];
                if (cell.band >= 0 && persons != 0) {
                    tallies.add(ScenarioPlan::population_slot, cell.band,
                                cubes::CubeId::population, y, place,
                                cell.sex * age_groups + cell.age_group,
                                persons);
                }
                if (cell.band >= 0 && deaths_[at] != 0) {
                    tallies.add(ScenarioPlan::population_slot, cell.band,
                                cubes::CubeId::population_deaths, y, place,
                                cell.age_group, deaths_[at]);
                }
            }
        }
    }
}

}  // namespace samspil::count
