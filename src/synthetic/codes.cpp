#include "synthetic/codes.hpp"

#include <array>
#include <span>

namespace samspil::synthetic {
namespace {

using reference::DiagnosisGroup;

//! Shares of the main groups F0 … F99 and none; f2 stays 0 (Strata).
using GroupShares = std::array<double, 12>;

//                                  F0   F1   F2  F3   F4   F5
//                                  F6   F7   F8  F90  F99  none
constexpr GroupShares dual_groups{.02, .10, 0,   .17, .19, .02,
                                  .24, .04, .09, .11, .01, .01};
constexpr GroupShares chronic_groups{.03, .06, 0,   .31, .18, .03,
                                     .12, .01, .07, .17, .01, .01};
constexpr GroupShares episodic_groups{.05, .07, 0,   .25, .26, .03,
                                      .06, .01, .05, .14, .01, .07};
constexpr GroupShares child_groups{0,   .01, .02, .08, .18, .05,
                                   .01, .03, .22, .37, .01, .02};

constexpr std::array<std::string_view, 5> f0{"DF001", "DF009", "DF03", "DF059",
                                             "DF069"};
constexpr std::array<std::string_view, 7> f1{"DF100", "DF102", "DF103", "DF112",
                                             "DF122", "DF142", "DF192"};
constexpr std::array<std::string_view, 8> f2{"DF200", "DF203", "DF209", "DF21",
                                             "DF220", "DF239", "DF251", "DF29"};
constexpr std::array<std::string_view, 8> f3{
    "DF312", "DF316", "DF319", "DF321", "DF322", "DF329", "DF331", "DF339"};
constexpr std::array<std::string_view, 8> f4{
    "DF401", "DF410", "DF411", "DF419", "DF429", "DF431", "DF432", "DF439"};
constexpr std::array<std::string_view, 4> f5{"DF500", "DF502", "DF509",
                                             "DF519"};
constexpr std::array<std::string_view, 5> f6{"DF603", "DF6031", "DF606",
                                             "DF609", "DF61"};
constexpr std::array<std::string_view, 4> f7{"DF700", "DF709", "DF719",
                                             "DF799"};
constexpr std::array<std::string_view, 4> f8{"DF840", "DF841", "DF845",
                                             "DF849"};
constexpr std::array<std::string_view, 5> f90{"DF900", "DF900B", "DF909",
                                              "DF913", "DF988"};
constexpr std::array<std::string_view, 1> f99{"DF999"};
constexpr std::array<std::string_view, 5> examination{
    "DZ004", "DZ032", "DZ032B", "DZ133", "DR458"};
constexpr std::array<std::string_view, 24> somatic{
    "DI109", "DI251", "DI489", "DI639", "DI509", "DS525", "DS720", "DS610",
    "DS934", "DS060", "DZ038", "DZ039", "DZ098", "DZ340", "DE119", "DE780",
    "DJ189", "DJ449", "DK359", "DK579", "DM170", "DM545", "DN390", "DC509"};
constexpr std::array<std::string_view, 5> additional{
    "DUA10", "DZ720", "DUH1001", "DY479", "DVRA01"};

constexpr Specialty psychiatry{"psykiatri", 50};
constexpr Specialty child_psychiatry{"b\u00f8rne- og ungdomspsykiatri", 52};
constexpr std::array<Specialty, 8> somatic_specialties{
    {{"intern medicin", 1},
     {"kardiologi", 6},
     {"kirurgi", 30},
     {"gyn\u00e6kologi og obstetrik", 38},
     {"ortop\u00e6disk kirurgi", 42},
     {"oftalmologi", 44},
     {"akutmedicin", 99},
     {"p\u00e6diatri", 80}}};

std::string_view pick(std::span<std::string_view const> codes, Random& random)
{
    // squared: the first codes are the most frequent
    double const place = random.uniform();
    return codes[static_cast<std::size_t>(place * place *
                                          static_cast<double>(codes.size()))];
}

GroupShares const& shares_of(Kind kind)
{
    switch (kind) {
        case Kind::dual:
            return dual_groups;
        case Kind::chronic:
            return chronic_groups;
        case Kind::child_patient:
            return child_groups;
        default:
            return episodic_groups;
    }
}

}  // namespace

DiagnosisGroup draw_main_group(Kind kind, Random& random)
{
    auto const& shares = shares_of(kind);
    double place = random.uniform();
    for (std::size_t group = 0; group < shares.size(); ++group) {
        if (place < shares[group]) {
            return static_cast<DiagnosisGroup>(group);
        }
        place -= shares[group];
    }
    return DiagnosisGroup::none;
}

std::string_view draw_code(DiagnosisGroup group, Random& random)
{
    switch (group) {
        case DiagnosisGroup::f0:
            return pick(f0, random);
        case DiagnosisGroup::f1:
            return pick(f1, random);
        case DiagnosisGroup::f2:
            return pick(f2, random);
        case DiagnosisGroup::f3:
            return pick(f3, random);
        case DiagnosisGroup::f4:
            return pick(f4, random);
        case DiagnosisGroup::f5:
            return pick(f5, random);
        case DiagnosisGroup::f6:
            return pick(f6, random);
        case DiagnosisGroup::f7:
            return pick(f7, random);
        case DiagnosisGroup::f8:
            return pick(f8, random);
        case DiagnosisGroup::f90:
            return pick(f90, random);
        case DiagnosisGroup::f99:
            return pick(f99, random);
        case DiagnosisGroup::none:
            break;
    }
    return pick(examination, random);
}

std::string_view draw_somatic_code(Random& random)
{
    return somatic[static_cast<std::size_t>(
        random.below(static_cast<int>(somatic.size())))];
}

std::string_view draw_additional_code(Random& random)
{
    return pick(additional, random);
}

std::uint8_t draw_somatic_specialty(Random& random)
{
    return static_cast<std::uint8_t>(
        random.below(static_cast<int>(somatic_specialties.size())));
}

Specialty const& specialty_of(Department department, std::uint8_t somatic_index)
{
    switch (department) {
        case Department::psychiatry:
            return psychiatry;
        case Department::child_psychiatry:
            return child_psychiatry;
        case Department::somatic:
            break;
    }
    return somatic_specialties[somatic_index];
}

}  // namespace samspil::synthetic
