#include "names/axis_names.hpp"

#include <algorithm>
#include <array>

namespace samspil::names {
namespace {

constexpr std::array sexes{
    LabelName{"male", {"mænd", "men"}},
    LabelName{"female", {"kvinder", "women"}},
    LabelName{"unknown", {"uoplyst køn", "unknown sex"}},
};

constexpr std::array age_groups{
    LabelName{"under_25", {"under 25 år", "under 25"}},
    LabelName{"25-34", {"25-34 år", "25-34"}},
    LabelName{"35-44", {"35-44 år", "35-44"}},
    LabelName{"45-54", {"45-54 år", "45-54"}},
    LabelName{"55-64", {"55-64 år", "55-64"}},
    LabelName{"65-74", {"65-74 år", "65-74"}},
    LabelName{"75-84", {"75-84 år", "75-84"}},
    LabelName{"85+", {"85 år og derover", "85 and older"}},
};

constexpr std::array groups{
    LabelName{"psychiatry", {"voksne i psykiatrien", "adults in psychiatry"}},
    LabelName{"recipients",
              {"modtagere af sociale indsatser",
               "recipients of social interventions"}},
    LabelName{"overlap", {"overlapsgruppen", "the overlap group"}},
    LabelName{"diagnosed",
              {"voksne med psykiatrisk diagnose",
               "adults with a psychiatric diagnosis"}},
    LabelName{"diagnosed_recipients",
              {"modtagere med psykiatrisk diagnose",
               "recipients with a psychiatric diagnosis"}},
};

constexpr std::array diagnosis_groups{
    LabelName{"F0", {"demens mv. (F0)", "dementia etc. (F0)"}},
    LabelName{
        "F1",
        {"psykoaktive stoffer mv. (F1)", "psychoactive substances etc. (F1)"}},
    LabelName{"F2", {"skizofreni mv. (F2)", "schizophrenia etc. (F2)"}},
    LabelName{
        "F3",
        {"affektive sindslidelser mv. (F3)", "affective disorders etc. (F3)"}},
    LabelName{"F4", {"angst mv. (F4)", "anxiety etc. (F4)"}},
    LabelName{"F5",
              {"spiseforstyrrelser mv. (F5)", "eating disorders etc. (F5)"}},
    LabelName{"F6",
              {"personlighedsforstyrrelser mv. (F6)",
               "personality disorders etc. (F6)"}},
    LabelName{"F7", {"mental retardering (F7)", "mental retardation (F7)"}},
    LabelName{"F8",
              {"psykiske udviklingsforstyrrelser (F8)",
               "developmental disorders (F8)"}},
    LabelName{"F90-F98", {"ADHD mv. (F90-F98)", "ADHD etc. (F90-F98)"}},
    LabelName{"F99", {"ikke kategoriseret (F99)", "not categorised (F99)"}},
    LabelName{"none",
              {"ingen psykiatrisk diagnose", "no psychiatric diagnosis"}},
};

constexpr std::array levels{
    LabelName{"other", {"øvrige indsatser", "other interventions"}},
    LabelName{"activity_services",
              {"aktivitetstilbud m.m.", "activity services"}},
    LabelName{"support_own_home",
              {"socialpædagogisk støtte i eget hjem",
               "support in the person's own home"}},
    LabelName{"temporary_residential",
              {"midlertidigt botilbud", "temporary residential place"}},
    LabelName{"long_term_residential",
              {"længerevarende botilbud", "long-term residential place"}},
};

constexpr std::array interventions{
    LabelName{"long_term_residential",
              {"længerevarende botilbud", "long-term residential place"}},
    LabelName{"temporary_residential",
              {"midlertidigt botilbud", "temporary residential place"}},
    LabelName{"support_own_home",
              {"socialpædagogisk støtte i eget hjem",
               "support in the person's own home"}},
    LabelName{"sheltered_employment",
              {"beskyttet beskæftigelse", "sheltered employment"}},
    LabelName{"activity_and_social",
              {"aktivitets- og samværstilbud", "activity and social services"}},
    LabelName{"companion", {"ledsagerordning", "companion scheme"}},
    LabelName{"other", {"øvrige", "other interventions"}},
};

constexpr std::array target_groups{
    LabelName{"physical",
              {"fysisk funktionsnedsættelse", "physical disability"}},
    LabelName{"cognitive", {"kognitivt handikap", "cognitive disability"}},
    LabelName{"mental", {"sindslidelse", "mental disorder"}},
    LabelName{"social", {"socialt problem", "social problem"}},
    LabelName{"unknown", {"uoplyst og øvrige", "unknown and other"}},
};

constexpr std::array stay_kinds{
    LabelName{"inpatient", {"indlæggelser", "admissions"}},
    LabelName{"ambulatory_physical",
              {"ambulante ophold", "ambulatory visits to the hospital"}},
    LabelName{"out_contact", {"udekontakter", "out-contacts"}},
    LabelName{"virtual", {"virtuelle kontakter", "virtual contacts"}},
    LabelName{"ambulatory",
              {"ambulante kontakter i alt", "all ambulatory contacts"}},
    LabelName{
        "physical",
        {"kontakter med fysisk fremmøde", "contacts with physical attendance"}},
};
constexpr std::size_t stay_kinds_of_the_file = 4;

constexpr std::array readmission_outcomes{
    LabelName{"index", {"hovedindlæggelser", "index admissions"}},
    LabelName{"readmitted", {"akut genindlagte", "acutely readmitted"}},
};

constexpr std::array pairs{
    LabelName{"acting_paying",
              {"handlekommune og betalingskommune",
               "acting and paying municipality"}},
    LabelName{"acting_residence",
              {"handlekommune og bopælskommune",
               "acting municipality and municipality of residence"}},
    LabelName{"paying_residence",
              {"betalingskommune og bopælskommune",
               "paying municipality and municipality of residence"}},
};

constexpr std::array agreement_outcomes{
    LabelName{"observations", {"observationer", "observations"}},
    LabelName{"agreeing", {"overensstemmende", "agreeing"}},
};

// The parts of figures' ids that are no axis of the file.

constexpr std::array patients{
    LabelName{"overlap", {"overlapsgruppen", "the overlap group"}},
    LabelName{"other", {"øvrige patienter", "other patients"}},
    LabelName{"psychiatry", {"alle i psykiatrien", "all in psychiatry"}},
};

constexpr std::array growing{
    LabelName{"psychiatry", {"voksne i psykiatrien", "adults in psychiatry"}},
    LabelName{"recipients",
              {"modtagere af sociale indsatser",
               "recipients of social interventions"}},
    LabelName{"overlap", {"overlapsgruppen", "the overlap group"}},
    LabelName{"mental_target",
              {"modtagere med målgruppen sindslidelse",
               "recipients whose target group is mental disorder"}},
};

constexpr std::array axes{
    AxisNames{"sex", {"køn", "sex"}, sexes},
    AxisNames{"age_group", {"aldersgruppe", "age group"}, age_groups},
    AxisNames{"group", {"gruppe", "group"}, groups},
    AxisNames{"diagnosis_group",
              {"diagnosegruppe", "diagnosis group"},
              diagnosis_groups},
    AxisNames{
        "level", {"trin på indsatstrappen", "level of the ladder"}, levels},
    AxisNames{"intervention", {"indsats", "intervention"}, interventions},
    AxisNames{"target_group", {"målgruppe", "target group"}, target_groups},
    AxisNames{"stay_kind",
              {"kontakttype", "kind of stay"},
              std::span(stay_kinds).first<stay_kinds_of_the_file>()},
    AxisNames{"readmission_outcome",
              {"genindlæggelse", "outcome of a readmission"},
              readmission_outcomes},
    AxisNames{"pair", {"par af kommuner", "pair of municipalities"}, pairs},
    AxisNames{"agreement_outcome",
              {"overensstemmelse", "agreement"},
              agreement_outcomes},
    AxisNames{"kinds", {"kontakttype", "kind of stay"}, stay_kinds},
    AxisNames{"patients", {"patienter", "patients"}, patients},
    AxisNames{"growing", {"gruppe", "group"}, growing},
};

}  // namespace

std::span<AxisNames const> all_axes()
{
    return axes;
}

AxisNames const* find_axis(std::string_view axis)
{
    auto const found = std::find_if(
        axes.begin(), axes.end(),
        [axis](AxisNames const& each) { return each.axis == axis; });
    return found == axes.end() ? nullptr : &*found;
}

LabelName const* find_label_name(AxisNames const& axis, std::string_view label)
{
    auto const found = std::find_if(
        axis.labels.begin(), axis.labels.end(),
        [label](LabelName const& each) { return each.label == label; });
    return found == axis.labels.end() ? nullptr : &*found;
}

}  // namespace samspil::names
