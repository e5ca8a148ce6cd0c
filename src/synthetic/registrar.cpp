#include "synthetic/registrar.hpp"

#include <algorithm>

#include "synthetic/model.hpp"
#include "synthetic/service_codes.hpp"

namespace samspil::synthetic {
namespace {

using base::Day;

constexpr int missing_code = 0;
constexpr int invalid_code = 999;

int code_of(reference::MunicipalityIndex municipality)
{
    return reference::municipalities[municipality.index()].code;
}

int draw_bad_code(Random& random)
{
    return random.chance(0.5) ? missing_code : invalid_code;
}

}  // namespace

Registrar::Registrar(Archetype const& archetype, Life const& life,
                     LocalRates const& rates, Random& random,
                     std::vector<ServiceRegistration>& out)
    : home_(code_of(archetype.home)),
      life_(life),
      random_(random),
      out_(out),
      target_group_(draw_target_group(archetype.kind, random))
{
    this->draw_payer(archetype, rates);
    if (life.lives_elsewhere) {
        return;
    }
    for (std::size_t i = 1; i < life.dwellings.size(); ++i) {
        if (random.chance(model::acting_follows_move)) {
            follows_.push_back(&life.dwellings[i]);
        }
    }
}

/*!
 * Another payer, so that table 1.1's pairs agree as published: more often for
 * who does not live in the acting municipality (model.hpp).
 */
void Registrar::draw_payer(Archetype const& archetype, LocalRates const& rates)
{
    double const elsewhere = 1 - model::acting_is_residence;
    double const weight = model::other_payer_weight_elsewhere;
    double const share =
        (1 - rates.acting_is_paying) / (1 - elsewhere + elsewhere * weight);
    // the rank that decided where they live, once more within these
    double const here = rates.acting_is_residence;
    double const rank = life_.lives_elsewhere
                            ? (archetype.belonging - here) / (1 - here)
                            : archetype.belonging / here;
    if (rank >= (life_.lives_elsewhere ? share * weight : share)) {
        return;
    }
    if (life_.lives_elsewhere && random_.chance(model::residence_pays)) {
        payer_ = code_of(life_.dwellings.front().municipality);
    } else if (random_.chance(0.12)) {
        payer_ = draw_bad_code(random_);
    } else {
        payer_ = code_of(reference::MunicipalityIndex(
            random_.below(static_cast<int>(reference::municipalities.size()))));
    }
    several_payers_ = random_.chance(0.5);
}

void Registrar::add(std::string_view service, Day start, Day end)
{
    int acting = home_;
    for (auto const* move : follows_) {
        if (move->from > start && move->from <= end) {
            // the old municipality often closes its row late (M6.1)
            int const late = random_.chance(0.4) ? random_.below(45) : -1;
            this->add_row(service, acting, start,
                          earlier(end, move->from + late));
            start = move->from;
        }
        if (move->from <= start) {
            acting = code_of(move->municipality);
        }
    }
    this->add_row(service, acting, start, end);
}

Day Registrar::next_start(Day end) const
{
    double const draw = random_.uniform();
    return draw < 0.20   ? end - random_.below(60)
           : draw < 0.28 ? end + random_.between(2, 40)
                         : end + 1;
}

void Registrar::add_row(std::string_view service, int acting, Day start,
                        Day end)
{
    int const paying = payer_ < 0 ? acting : payer_;
    if (random_.chance(0.003)) {
        acting = draw_bad_code(random_);  // no vote in M6.3 (M6.5)
    }
    auto const target =
        random_.chance(0.02) ? std::string_view{} : target_group_;
    if (several_payers_) {
        out_.push_back({service, acting, acting, start, end, target});
    }
    out_.push_back({service, acting, paying, start, end, target});
}

}  // namespace samspil::synthetic
