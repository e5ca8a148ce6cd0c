#include "synthetic/life_builder.hpp"

#include <algorithm>
#include <array>
#include <span>

#include "synthetic/model.hpp"
#include "synthetic/municipality_sizes.hpp"

namespace samspil::synthetic {
namespace {

using base::Day;
using reference::MunicipalityIndex;

constexpr double days_a_year = 365.25;

//! Inhabitants of København's districts 1 to 10 [thousands, about].
constexpr std::array<double, 10> district_sizes{56, 79, 79, 76, 61,
                                                43, 45, 55, 62, 82};

int draw_age(std::span<model::AgeBand const> bands, Random& random)
{
    double place = random.uniform();
    for (auto const& band : bands) {
        if (place < band.share) {
            return random.between(band.from, band.to - 1);
        }
        place -= band.share;
    }
    return random.between(bands.back().from, bands.back().to - 1);
}

//! A birth day of someone of \p age on \p day.
Day birth_of(int age, Day day, Random& random)
{
    return day - static_cast<int>(age * days_a_year) - random.below(365);
}

double death_rate(Archetype const& archetype, int age)
{
    auto const found =
        std::find_if(model::mortality.begin(), model::mortality.end() - 1,
                     [&](auto const& row) { return age < row.until_age; });
    if (is_recipient(archetype.kind)) {
        bool const residential =
            archetype.level >= reference::Level::temporary_residential;
        return found->everybody *
               (residential ? found->residential : found->home_support);
    }
    bool const patient =
        archetype.kind == Kind::episodic || archetype.kind == Kind::chronic;
    return found->everybody * (patient ? found->patients : 1.0);
}

double moving_rate(Archetype const& archetype, int age)
{
    if (is_recipient(archetype.kind)) {
        return model::moves_recipients;
    }
    return age < 30   ? model::moves_under_30
           : age < 60 ? model::moves_30_to_59
                      : model::moves_60_and_over;
}

}  // namespace

LifeBuilder::LifeBuilder(std::uint64_t seed, base::Years const& years,
                         std::vector<LocalRates> const& rates)
    : years_(years), rates_(rates), make_id_(seed)
{
    double sum = 0;
    for (auto const& size : municipality_sizes) {
        by_size_.push_back(sum += size.total);
    }
}

void LifeBuilder::operator()(Archetype const& archetype, Random& random,
                             Life& life) const
{
    life.id = make_id_(archetype.number);
    life.birth = this->draw_birth(archetype, random);
    life.sex = this->draw_sex(archetype, random);
    life.death = base::no_day;
    life.is_registered = archetype.kind != Kind::visitor;
    life.arrival = life.birth;
    life.departure = base::no_day;
    life.returned = base::no_day;
    life.dwellings.clear();
    auto municipality = archetype.home;
    life.lives_elsewhere =
        is_recipient(archetype.kind) &&
        archetype.belonging >=
            rates_[archetype.home.index()].acting_is_residence;
    if (life.lives_elsewhere) {
        municipality = this->draw_other(municipality, random);
    }
    life.dwellings.push_back(
        this->draw_dwelling(life.birth, municipality, random));
    this->draw_travels(archetype, random, life);
    this->draw_years(archetype, random, life);
}

Day LifeBuilder::draw_birth(Archetype const& archetype, Random& random) const
{
    Day const first = base::first_day_of(years_.first());
    Day const last = base::last_day_of(years_.last());
    Day const middle = first + (last - first) / 2;
    switch (archetype.kind) {
        case Kind::child:
            return first - 1 - random.below(18 * 365);
        case Kind::child_patient:
            return first - 4 * 365 - random.below(14 * 365);
        case Kind::episodic:
        case Kind::chronic:
            return birth_of(draw_age(model::ages_of_patients, random), middle,
                            random);
        case Kind::recipient:
            return birth_of(draw_age(model::ages_of_recipients, random), middle,
                            random);
        case Kind::dual:
            return birth_of(draw_age(model::ages_of_dual, random), middle,
                            random);
        case Kind::newborn:
            return random.between(first, last);
        case Kind::arrival:
            return birth_of(
                random.chance(0.2) ? random.below(18) : random.between(18, 45),
                first, random);
        default:
            return birth_of(draw_age(model::ages_of_adults, random), first,
                            random);
    }
}

reference::Sex LifeBuilder::draw_sex(Archetype const& archetype,
                                     Random& random) const
{
    auto const& size = municipality_sizes[archetype.home.index()];
    double men = static_cast<double>(size.men) / size.total;
    if (is_recipient(archetype.kind)) {
        men = model::men_among_recipients;
    } else if (archetype.kind == Kind::episodic ||
               archetype.kind == Kind::chronic) {
        men = model::men_among_patients;
    }
    return random.chance(men) ? reference::Sex::male : reference::Sex::female;
}

Dwelling LifeBuilder::draw_dwelling(Day from, MunicipalityIndex municipality,
                                    Random& random) const
{
    if (municipality != reference::koebenhavn) {
        return {from, municipality, 0};
    }
    double place = random.uniform() * 638;  // the districts' sum
    std::uint8_t district = 1;
    while (district < district_sizes.size() &&
           place >= district_sizes[district - 1U]) {
        place -= district_sizes[district - 1U];
        ++district;
    }
    return {from, municipality, district};
}

MunicipalityIndex LifeBuilder::draw_other(MunicipalityIndex home,
                                          Random& random) const
{
    bool const within = random.chance(model::move_within_region);
    auto const region = reference::municipalities[home.index()].region;
    for (;;) {
        auto const found =
            std::upper_bound(by_size_.begin(), std::prev(by_size_.end()),
                             random.uniform() * by_size_.back());
        auto const other = MunicipalityIndex(found - by_size_.begin());
        if (other != home &&
            (!within ||
             reference::municipalities[other.index()].region == region)) {
            return other;
        }
    }
}

//! Immigration, emigration and returning.
void LifeBuilder::draw_travels(Archetype const& archetype, Random& random,
                               Life& life) const
{
    Day const first = base::first_day_of(years_.first());
    Day const last = base::last_day_of(years_.last());
    if (archetype.kind == Kind::arrival) {
        life.arrival = random.between(first, last);
        if (random.chance(0.25)) {
            // after a 31 December, so that every person has a record
            life.departure = life.arrival + random.between(366, 1400);
        }
        return;
    }
    if (archetype.kind != Kind::adult && archetype.kind != Kind::child) {
        return;
    }
    bool const young = first - life.birth < 45 * days_a_year;
    double const leaving =
        young ? model::leaving_under_45 : model::leaving_45_and_over;
    if (random.chance(leaving * years_.count())) {
        life.departure = random.between(first, last);
        if (random.chance(model::coming_back)) {
            life.returned = life.departure + random.between(200, 900);
        }
    }
}

//! Moves and death, year by year.
void LifeBuilder::draw_years(Archetype const& archetype, Random& random,
                             Life& life) const
{
    for (int year = years_.first(); year <= years_.last(); ++year) {
        Day const first = base::first_day_of(year);
        int const age = static_cast<int>((first - life.birth) / days_a_year);
        if (first < life.arrival || !life.is_registered) {
            continue;
        }
        double const draw = random.uniform();
        double const moves = moving_rate(archetype, age);
        if (draw < moves) {
            auto const other =
                this->draw_other(life.dwellings.back().municipality, random);
            life.dwellings.push_back(
                this->draw_dwelling(first + random.below(365), other, random));
        } else if (1 - draw <= death_rate(archetype, age)) {
            life.death = first + random.below(365);
            return;
        }
    }
}

}  // namespace samspil::synthetic
