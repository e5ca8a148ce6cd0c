#include "count/resident_counter.hpp"

#include <algorithm>

#include "method/age.hpp"
#include "method/placement.hpp"

namespace samspil::count {
namespace {

constexpr std::size_t age_groups = reference::age_group_labels.size();
constexpr std::size_t sexes = reference::sex_labels.size();
//! The youngest age that cells are known for: who is younger in the first
//! year is not born in the last. The oldest are born when the calendar begins.
constexpr int youngest = -base::max_years;

//! Cells of a cache line, by which the rows of a person's years are moved
//! apart: most stay in one place and cell, and addresses that agree in their
//! last bits would wait for each other (three times the time in all).
constexpr std::size_t cache_line = 16;

//! Whether the record alone does not tell the place (M7.1, M7.4).
constexpr bool is_unusual(reference::ResidenceCode code)
{
    static_assert(reference::residence_koebenhavn ==
                  reference::residence_invalid + 1);
    return static_cast<unsigned>(code - reference::residence_invalid) < 2;
}

}  // namespace

ResidentCounter::ResidentCounter(base::Years const& years,
                                 ScenarioPlan const& plan)
    : years_(years),
      bounds_(years),
      base_age_(plan.ages()[plan.uses().front().band]),
      width_(plan.band_count() * cells_of_band),
      stride_(code_count * width_ + cache_line),
      oldest_(years.last() - base::first_calendar_year),
      no_adult_(static_cast<std::uint16_t>(width_ - 1)),
      persons_(static_cast<std::size_t>(years.count()) * stride_),
      deaths_(persons_.size())
{
    static_assert(sexes * age_groups < cells_of_band);
    for (std::size_t sex = 0; sex < sexes; ++sex) {
        for (int age = youngest; age <= oldest_; ++age) {
            auto const band = plan.band_of(age);
            cells_[sex].push_back(
                band < 0 ? no_adult_
                         : static_cast<std::uint16_t>(
                               static_cast<std::size_t>(band) * cells_of_band +
                               sex * age_groups + method::age_group(age)));
        }
    }
}

void ResidentCounter::count(store::Shard const& shard, std::size_t begin,
                            std::size_t end)
{
    auto const years = static_cast<std::size_t>(years_.count());
    auto const width = static_cast<std::size_t>(shard.residence_count());
    auto const end_of_run = bounds_.first_day(years_.count());
    int const first_year = years_.first();
    auto const* const births = shard.birth_days.data();
    auto const* const deaths = shard.death_days.data();
    auto const* const sex_column = shard.sexes.data();
    auto const* residences = shard.residences.data() + begin * width;
    auto* const persons = persons_.data();
    std::array<std::uint16_t const*, sexes> const tables{
        cells_[0].data() - youngest, cells_[1].data() - youngest,
        cells_[2].data() - youngest};
    auto const row_width = width_;
    auto const stride = stride_;
    for (std::size_t i = begin; i < end; ++i, residences += width) {
        int const age = std::clamp(first_year - method::age_base(births[i]),
                                   youngest, oldest_ - years_.count());
        auto const* const cells = tables[sex_column[i]] + age;
        auto alive = years;
        if (deaths[i] < end_of_run) [[unlikely]] {
            auto const last = bounds_.index_of_day(deaths[i]);
            if (last < 0) {
                continue;
            }
            alive = static_cast<std::size_t>(last) + 1;
            this->add_death(shard, i, alive - 1, cells[alive - 1]);
        }
        unsigned unusual = 0;
        for (std::size_t y = 0; y < alive; ++y) {
            auto const code = residences[y];
            unusual |= is_unusual(code) ? 1U : 0U;
            ++persons[y * stride + code * row_width + cells[y]];
        }
        if (unusual != 0) [[unlikely]] {
            this->place(shard, i, alive, cells);
        }
    }
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
    return placement.place == reference::unknown_place ? unknown_code
                                                       : placement.place;
}

//! Counts in their place whom the record alone does not tell it of.
void ResidentCounter::place(store::Shard const& shard, std::size_t person,
                            std::size_t year_count, std::uint16_t const* cells)
{
    auto const width = static_cast<std::size_t>(shard.residence_count());
    for (std::size_t y = 0; y < year_count; ++y) {
        if (!is_unusual(shard.residences[person * width + y])) {
            continue;
        }
        bool is_defaulted = false;
        auto const code = this->code_of_place(shard, person, y, is_defaulted);
        ++persons_[this->row(y, code) + cells[y]];
        int const age = years_.at(static_cast<int>(y)) -
                        method::age_base(shard.birth_days[person]);
        defaulted_to_byen_ += is_defaulted && age >= base_age_ ? 1 : 0;
    }
}

//! Counts a resident's death in the place of the residence.
void ResidentCounter::add_death(store::Shard const& shard, std::size_t person,
                                std::size_t year, std::uint16_t cell)
{
    auto const width = static_cast<std::size_t>(shard.residence_count());
    auto const own = shard.residences[person * width + year];
    bool is_defaulted = false;
    auto const code =
        is_unusual(own) ? this->code_of_place(shard, person, year, is_defaulted)
                        : std::size_t{own};
    ++deaths_[this->row(year, code) + cell];
}

void ResidentCounter::add_to(ScenarioTallies& tallies) const
{
    auto const adults = sexes * age_groups;
    for (int y = 0; y < years_.count(); ++y) {
        for (std::size_t i = 0; i < reference::place_count; ++i) {
            auto const place = static_cast<reference::PlaceIndex>(i);
            auto const code = place == reference::unknown_place
                                  ? unknown_code
                                  : std::size_t{place};
            auto const first = this->row(static_cast<std::size_t>(y), code);
            for (std::size_t cell = 0; cell < width_; ++cell) {
                auto const own = cell % cells_of_band;
                auto const band = static_cast<int>(cell / cells_of_band);
                if (own >= adults) {
                    continue;
                }
                if (auto const count = persons_[first + cell]; count != 0) {
                    tallies.add(ScenarioPlan::population_slot, band,
                                cubes::CubeId::population, y, place, own,
                                count);
                }
                if (auto const count = deaths_[first + cell]; count != 0) {
                    tallies.add(ScenarioPlan::population_slot, band,
                                cubes::CubeId::population_deaths, y, place,
                                own % age_groups, count);
                }
            }
        }
    }
}

}  // namespace samspil::count
