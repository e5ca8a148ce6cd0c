#include "synthetic/social_history.hpp"

#include <algorithm>

#include "synthetic/model.hpp"
#include "synthetic/registrar.hpp"
#include "synthetic/service_codes.hpp"

namespace samspil::synthetic {
namespace {

using base::Day;
using base::no_day;
using reference::Level;

//! The period of a person's services; end is no_day if they go on.
struct ServicePeriod
{
    Day start;
    Day end;
};

/*!
 * Draws a period that runs through all the years, begins in them or ends in
 * them. The person's phase decides which, so that the numbers of recipients of
 * each year hardly vary from seed to seed.
 */
ServicePeriod draw_period(double phase, base::Years const& years,
                          Random& random)
{
    Day const first = base::first_day_of(years.first());
    int const length = base::last_day_of(years.last()) - first;
    ServicePeriod period{first - random.between(30, 12 * 365), no_day};
    double const begun_until =
        model::services_throughout + model::services_begun;
    if (phase >= begun_until) {
        period.end = first + static_cast<int>((phase - begun_until) /
                                              (1 - begun_until) * length);
    } else if (phase >= model::services_throughout) {
        period.start =
            first + static_cast<int>((phase - model::services_throughout) /
                                     model::services_begun * length);
        if (random.chance(0.25)) {
            period.end = period.start + random.between(120, 1500);
        }
    }
    return period;
}

//! Cuts a period to ages from 18 years and to life; some rows are never
//! closed.
void fit_to_life(ServicePeriod& period, Life const& life, Day last,
                 Random& random)
{
    period.start = later(period.start, life.birth + 18 * 365 + 5);
    if (period.start > last || period.start >= period.end) {
        period.start = earlier(last, period.end) - 30;
    }
    if (life.death == no_day) {
        return;
    }
    if (period.start > life.death) {
        period.start = life.death - 400;
    }
    // a third of the rows are never closed after a death (M1.3)
    if (random.chance(0.66)) {
        period.end = earlier(period.end, life.death);
    }
}

}  // namespace

void SocialHistory::operator()(
    Archetype const& archetype, Life const& life, Random& random,
    std::vector<ServiceRegistration>& registrations) const
{
    if (!is_recipient(archetype.kind)) {
        return;
    }
    Day const last = base::last_day_of(years_.last());
    auto period = draw_period(archetype.phase, years_, random);
    fit_to_life(period, life, last, random);
    auto const [start, end] = period;
    Registrar registrar{archetype, life, rates_[archetype.home.index()], random,
                        registrations};
    auto const level = archetype.level;

    if (level >= Level::temporary_residential && random.chance(0.08)) {
        // support at home before the residential place
        registrar.add(draw_service(Level::support_own_home, random),
                      start - random.between(200, 900), start - 1);
    }
    // the main service, in one to three rows
    auto const service = draw_service(level, random);
    Day const horizon = earlier(end, last);
    int rows = random.chance(0.35) ? random.between(2, 3) : 1;
    Day row_start = start;
    for (; rows > 1 && horizon - row_start > 200; --rows) {
        Day const row_end =
            row_start + random.between(90, horizon - row_start - 60);
        registrar.add(service, row_start, row_end);
        row_start = registrar.next_start(row_end);
    }
    if (row_start < end) {
        registrar.add(service, row_start, end);
    }
    // lower services beside it
    double const activity = level == Level::support_own_home  ? 0.16
                            : level > Level::support_own_home ? 0.38
                                                              : 0.0;
    Day const activity_start = start + random.below(300);
    if (random.chance(activity) && activity_start < end) {
        registrar.add(draw_service(Level::activity_services, random),
                      activity_start, end);
    }
    if (random.chance(0.05)) {
        registrar.add(draw_service(Level::other, random), start, end);
    }
    if (random.chance(0.04)) {
        registrar.add(draw_uncounted_service(random), start, end);
    }
}

}  // namespace samspil::synthetic
