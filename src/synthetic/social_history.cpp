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

//! The time of a person's services; end: no_day if they go on.
struct Course
{
    Day start;
    Day end;
};

/*!
 * Before the years and going on, begun within them, or ended within them: by
 * the person's phase, so that the years' numbers of recipients hardly vary
 * from seed to seed.
 */
Course draw_course(double phase, base::Years const& years, Random& random)
{
    Day const first = base::first_day_of(years.first());
    int const length = base::last_day_of(years.last()) - first;
    Course course{first - random.between(30, 12 * 365), no_day};
    double const begun_until =
        model::services_throughout + model::services_begun;
    if (phase >= begun_until) {
        course.end = first + static_cast<int>((phase - begun_until) /
                                              (1 - begun_until) * length);
    } else if (phase >= model::services_throughout) {
        course.start =
            first + static_cast<int>((phase - model::services_throughout) /
                                     model::services_begun * length);
        if (random.chance(0.25)) {
            course.end = course.start + random.between(120, 1500);
        }
    }
    return course;
}

//! Not before 18 years of age, and within life, but for rows never closed.
void fit_to_life(Course& course, Life const& life, Day last, Random& random)
{
    course.start = later(course.start, life.birth + 18 * 365 + 5);
    if (course.start > last || course.start >= course.end) {
        course.start = earlier(last, course.end) - 30;
    }
    if (life.death == no_day) {
        return;
    }
    if (course.start > life.death) {
        course.start = life.death - 400;
    }
    // a third of the rows are never closed after a death (M1.3)
    if (random.chance(0.66)) {
        course.end = earlier(course.end, life.death);
    }
}

}  // namespace

void SocialHistory::operator()(
    Profile const& profile, Life const& life, Random& random,
    std::vector<ServiceRegistration>& registrations) const
{
    if (profile.kind != Kind::recipient && profile.kind != Kind::dual) {
        return;
    }
    Day const last = base::last_day_of(years_.last());
    auto course = draw_course(profile.phase, years_, random);
    fit_to_life(course, life, last, random);
    auto const [start, end] = course;
    Registrar registrar{profile, life, rates_[profile.home.index()], random,
                        registrations};
    auto const level = profile.level;

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
