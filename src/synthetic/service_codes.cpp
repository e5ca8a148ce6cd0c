#include "synthetic/service_codes.hpp"

#include <array>
#include <span>

namespace samspil::synthetic {
namespace {

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
constexpr std::array<Choice, 4> uncounted{
    {{"1.12.0.3", 4}, {"1.9", 3}, {"1.10.1", 2}, {"9.9", 1}}};

// Target groups [set: mental disorder for most who are in psychiatry].
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

}  // namespace

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
        case Level::other:
            break;
    }
    return draw(other_services, random);
}

std::string_view draw_uncounted_service(Random& random)
{
    return draw(uncounted, random);
}

std::string_view draw_target_group(Kind kind, Random& random)
{
    return kind == Kind::dual ? draw(dual_targets, random)
                              : draw(recipient_targets, random);
}

}  // namespace samspil::synthetic
