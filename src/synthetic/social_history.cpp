#include "synthetic/social_history.hpp"

#include <algorithm>
#include <array>
#include <span>
#include <string_view>

#include "synthetic/model.hpp"

namespace samspil::synthetic {
namespace {

using base::Day;
using base::no_day;
using reference::Level;

struct Choice
{
    std::string_view code;
    double weight;
};

std::string_view draw(std::span<Choice const> choices, Random& random)
{
    double sum = 0;
    for (auto const& choice : choices) {
        sum += choice.weight;
    }
    double place = random.uniform() * sum;
    for (auto const& choice : choices) {
        if (place < choice.weight) {
            return choice.code;
        }
        place -= choice.weight;
    }
    return choices.back().code;
}

// Services by level (M5.1), some by a code below the one that counts [set].
constexpr std::array<Choice, 7> other_services{{{"1.13.4", 30},
                                                {"1.18.1", 22},
                                                {"1.18.2", 25},
                                                {"1.13.2", 7},
                                                {"1.17", 5},
                                                {"1.13.3", 2},
                                                {"1.3.2", 9}}};
constexpr std::array<Choice, 3> activity_services{
    {{"1.1", 62}, {"1.1.1", 6}, {"1.4", 32}}};
constexpr std::array<Choice, 1> own_home{{{"1.12.0.2", 1}}};
constexpr std::array<Choice, 2> temporary{{{"1.8.2", 92}, {"1.8.2.1", 8}}};
constexpr std::array<Choice, 2> long_term{{{"1.8.1", 55}, {"1.12.0.1", 45}}};
//! Codes that are no intervention here (M5.2).
constexpr std::array<Choice, 4> not_counted{
    {{"1.12.0.3", 4}, {"1.9", 3}, {"1.10.1", 2}, {"9.9", 1}}};

// Target groups (M5.5) [set: mental disorder for most in psychiatry].
constexpr std::array<Choice, 7> dual_targets{{{"1.2.2", 50},
                                              {"1.2.2.3", 28},
                                              {"1.2.1", 8},
                                              {"2", 5},
                                              {"2.4", 3},
                                              {"1.1", 2},
                                              {"", 4}}};
constexpr std::array<Choice, 7> recipient_targets{{{"1.2.1", 44},
                                                   {"1.2.2", 18},
                                                   {"1.1", 8},
                                                   {"1.1.4", 7},
                                                   {"2", 8},
                                                   {"1.2.1.1", 7},
                                                   {"", 8}}};

std::string_view draw_service(Level level, Random& random)
{
    switch (level) {
        case Level::activity_services:
            return draw(activity_services, random);
        case Level::support_own_home:
            return draw(own_home, random);
        case Level::temporary_residential:
            return draw(temporary, random);
        case Level::long_term_residential:
            return draw(long_term, random);
        default:
            return draw(other_services, random);
    }
}

int code_of(reference::MunicipalityIndex municipality)
{
    return reference::municipalities[municipality].code;
}

//! Adds a person's rows with their municipalities and target group.
class Registrar
{
  public:
    Registrar(Profile const& profile, Life const& life, LocalRates const& rates,
              Random& random, std::vector<ServiceRegistration>& out)
        : home_(code_of(profile.home)),
          life_(life),
          random_(random),
          out_(out),
          target_(profile.kind == Kind::dual ? draw(dual_targets, random)
                                             : draw(recipient_targets, random))
    {
        this->draw_payer(rates, profile.belonging);
        for (auto const& dwelling : life.dwellings) {
            bool const follows = !life.lives_elsewhere &&
                                 &dwelling != &life.dwellings.front() &&
                                 random.chance(model::acting_follows_move);
            if (follows) {
                follows_.push_back(&dwelling);
            }
        }
    }

    //! One row; cut where the acting municipality follows a move.
    void add(std::string_view service, Day start, Day end)
    {
        int acting = home_;
        for (auto const* move : follows_) {
            if (move->from > start && move->from <= end) {
                // the old municipality often closes its row late (M6.1)
                Day const late = random_.chance(0.4) ? random_.below(45) : -1;
                this->add_row(service, acting, start,
                              std::min(end, move->from + late));
                start = move->from;
            }
            if (move->from <= start) {
                acting = code_of(move->municipality);
            }
        }
        this->add_row(service, acting, start, end);
    }

    //! A row whose next begins before it ends, or a gap, or the day after.
    Day next_start(Day end) const
    {
        double const kind = random_.uniform();
        return kind < 0.20   ? end - random_.below(60)
               : kind < 0.28 ? end + random_.between(2, 40)
                             : end + 1;
    }

  private:
    //! Shares from table 1.1: see model.hpp.
    void draw_payer(LocalRates const& rates, double belonging)
    {
        double const elsewhere = 1 - model::acting_is_residence;
        double const other = 1 - rates.acting_is_paying;
        double const weight = model::other_payer_weight_elsewhere;
        double const scale = other / (1 - elsewhere + elsewhere * weight);
        // the rank once more, within those who live there, or do not
        double const here = rates.acting_is_residence;
        double const rank = life_.lives_elsewhere
                                ? (belonging - here) / (1 - here)
                                : belonging / here;
        bool const other_pays =
            rank < (life_.lives_elsewhere ? scale * weight : scale);
        if (!other_pays) {
            return;
        }
        if (life_.lives_elsewhere && random_.chance(model::residence_pays)) {
            payer_ = code_of(life_.dwellings.front().municipality);
        } else if (random_.chance(0.12)) {
            payer_ = random_.chance(0.5) ? 0 : 999;  // missing, invalid
        } else {
            payer_ =
                code_of(static_cast<reference::MunicipalityIndex>(random_.below(
                    static_cast<int>(reference::municipalities.size()))));
        }
        several_payers_ = random_.chance(0.5);
    }

    void add_row(std::string_view service, int acting, Day start, Day end)
    {
        int paying = payer_ < 0 ? acting : payer_;
        if (random_.chance(0.003)) {
            // without a valid code it has no vote in M6.3
            acting = random_.chance(0.5) ? 0 : 999;
        }
        auto const target = random_.chance(0.02) ? std::string_view{} : target_;
        if (several_payers_) {
            out_.push_back({service, acting, acting, start, end, target});
        }
        out_.push_back({service, acting, paying, start, end, target});
    }

    int home_;  //!< the first acting municipality's code
    Life const& life_;
    Random& random_;
    std::vector<ServiceRegistration>& out_;
    std::string_view target_;
    int payer_ = -1;                        //!< -1: the acting one
    bool several_payers_ = false;           //!< the acting one too
    std::vector<Dwelling const*> follows_;  //!< moves with a new acting one
};

}  // namespace

void SocialHistory::operator()(
    Profile const& profile, Life const& life, Random& random,
    std::vector<ServiceRegistration>& registrations) const
{
    if (profile.kind != Kind::recipient && profile.kind != Kind::dual) {
        return;
    }
    Day const first = base::first_day_of(years_.first());
    Day const last = base::last_day_of(years_.last());
    Day const adult = life.birth + 18 * 365 + 5;
    int const length = last - first;

    Day start = first - random.between(30, 12 * 365);
    Day end = no_day;
    double const phase = profile.phase;
    if (phase >= model::services_throughout) {
        double const begun_until =
            model::services_throughout + model::services_begun;
        if (phase < begun_until) {
            start =
                first + static_cast<Day>((phase - model::services_throughout) /
                                         model::services_begun * length);
            if (random.chance(0.25)) {
                end = start + random.between(120, 1500);
            }
        } else {
            end = first + static_cast<Day>((phase - begun_until) /
                                           (1 - begun_until) * length);
        }
    }
    start = std::max(start, adult);
    if (start > last || start >= end) {
        start = std::min(last - 30, end - 30);
    }
    if (life.death != no_day) {
        if (start > life.death) {
            start = life.death - 400;
        }
        // a third of the rows are never closed after a death (M1.3)
        if (random.chance(0.66)) {
            end = std::min(end, life.death);
        }
    }

    Registrar registrar{profile, life, rates_[profile.home], random,
                        registrations};
    auto const level = profile.level;
    if (level >= Level::temporary_residential && random.chance(0.08)) {
        // support at home before the residential place
        registrar.add(draw_service(Level::support_own_home, random),
                      start - random.between(200, 900), start - 1);
    }
    auto const service = draw_service(level, random);
    Day const horizon = end == no_day ? last : end;
    int rows = random.chance(0.35) ? random.between(2, 3) : 1;
    Day row_start = start;
    while (rows > 1 && horizon - row_start > 200) {
        Day const row_end =
            row_start + random.between(90, horizon - row_start - 60);
        registrar.add(service, row_start, row_end);
        row_start = registrar.next_start(row_end);
        --rows;
    }
    if (row_start < end) {
        registrar.add(service, row_start, end);
    }
    if (level >= Level::support_own_home &&
        random.chance(level == Level::support_own_home ? 0.16 : 0.38)) {
        Day const begin = start + random.below(300);
        if (begin < end) {
            registrar.add(draw_service(Level::activity_services, random), begin,
                          end);
        }
    }
    if (random.chance(0.05)) {
        registrar.add(draw_service(Level::other, random), start, end);
    }
    if (random.chance(0.04)) {
        registrar.add(draw(not_counted, random), start, end);
    }
}

}  // namespace samspil::synthetic
