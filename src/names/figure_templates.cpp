#include "names/figure_templates.hpp"

#include <array>

// One entry a row of the contract's table of key figures, or two where a row
// holds figures that are said in other words. Danish terms are those of the
// published analysis and its method appendix.
namespace samspil::names::detail {
namespace {

// clang-format off
constexpr std::array templates{
    FigureTemplate{
        "overlap_of_psychiatry", Family::main, "M9.1",
        {"Overlapsgruppens andel af psykiatrien",
         "Overlap group's share of psychiatry"},
        {"Andel af voksne i psykiatrien, der modtager sociale indsatser",
         "Share of adults in psychiatry who receive social interventions"},
        {"Af de voksne med kontakt til psykiatrien i året: andelen, der også modtager en social indsats i året.",
         "Of the adults in contact with psychiatry in the year: the share who also receive a social intervention in the year."}},
    FigureTemplate{
        "overlap_of_psychiatry.diagnosis.<diagnosis_group>", Family::mix, "M9.4",
        {"Modtager indsatser: {diagnosis_group}",
         "Receive interventions: {diagnosis_group}"},
        {"Andel af voksne i psykiatrien, der modtager sociale indsatser: {diagnosis_group}",
         "Share of adults in psychiatry who receive social interventions: {diagnosis_group}"},
        {"Af de voksne, der er i kontakt med psykiatrien for {diagnosis_group}: andelen, der også modtager en social indsats i året.",
         "Of the adults in contact with psychiatry for {diagnosis_group}: the share who also receive a social intervention in the year."}},
    FigureTemplate{
        "overlap_of_recipients", Family::main, "M9.2",
        {"Overlapsgruppens andel af modtagere",
         "Overlap group's share of recipients"},
        {"Andel af modtagere af sociale indsatser, der er i kontakt med psykiatrien",
         "Share of recipients of social interventions who are in contact with psychiatry"},
        {"Af de voksne, der modtager en social indsats i året: andelen, der også har kontakt til psykiatrien i året.",
         "Of the adults who receive a social intervention in the year: the share who are also in contact with psychiatry in the year."}},
    FigureTemplate{
        "overlap_of_recipients.level.<level>", Family::mix, "M9.2",
        {"I psykiatrien: {level}", "In psychiatry: {level}"},
        {"Andel af modtagere, der er i kontakt med psykiatrien: {level} som højeste trin",
         "Share of recipients in contact with psychiatry: {level} as highest level"},
        {"Af de modtagere, hvis højeste trin på indsatstrappen er {level}: andelen med kontakt til psykiatrien i året.",
         "Of the recipients whose highest level on the ladder is {level}: the share in contact with psychiatry in the year."}},
    FigureTemplate{
        "overlap_of_recipients.intervention.<intervention>", Family::mix, "M9.2",
        {"I psykiatrien, indsats: {intervention}",
         "In psychiatry, intervention: {intervention}"},
        {"Andel af modtagere, der er i kontakt med psykiatrien: {intervention}",
         "Share of recipients in contact with psychiatry: {intervention}"},
        {"Af dem, der modtager indsatsen {intervention}: andelen med kontakt til psykiatrien i året. En person kan have flere indsatser.",
         "Of those who receive the intervention {intervention}: the share in contact with psychiatry in the year. A person may have several interventions."}},
    FigureTemplate{
        "overlap_of_recipients.target_group.<target_group>", Family::mix, "M9.2",
        {"I psykiatrien, målgruppe: {target_group}",
         "In psychiatry, target group: {target_group}"},
        {"Andel af modtagere, der er i kontakt med psykiatrien: målgruppe {target_group}",
         "Share of recipients in contact with psychiatry: target group {target_group}"},
        {"Af modtagerne med målgruppen {target_group}: andelen med kontakt til psykiatrien i året.",
         "Of the recipients with target group {target_group}: the share in contact with psychiatry in the year."}},
    FigureTemplate{
        "overlap_per_1000_adults", Family::main, "M9.3",
        {"Overlapsgruppen pr. 1.000 voksne", "Overlap group per 1,000 adults"},
        {"Overlapsgruppen pr. 1.000 voksne indbyggere",
         "Overlap group per 1,000 resident adults"},
        {"Voksne, der både er i kontakt med psykiatrien og modtager sociale indsatser i året, pr. 1.000 voksne indbyggere 1. januar.",
         "Adults who are both in contact with psychiatry and receive social interventions in the year, per 1,000 adults resident on 1 January."}},
    FigureTemplate{
        "psychiatry_per_1000_adults", Family::main, "M9.3",
        {"I psykiatrien pr. 1.000 voksne", "In psychiatry per 1,000 adults"},
        {"Voksne i psykiatrien pr. 1.000 voksne indbyggere",
         "Adults in psychiatry per 1,000 resident adults"},
        {"Voksne med kontakt til psykiatrien i året pr. 1.000 voksne indbyggere 1. januar.",
         "Adults in contact with psychiatry in the year per 1,000 adults resident on 1 January."}},
    FigureTemplate{
        "recipients_per_1000_adults", Family::main, "M9.3",
        {"Modtagere pr. 1.000 voksne", "Recipients per 1,000 adults"},
        {"Modtagere af sociale indsatser pr. 1.000 voksne indbyggere",
         "Recipients of social interventions per 1,000 resident adults"},
        {"Voksne, der modtager en social indsats i året, pr. 1.000 voksne indbyggere 1. januar.",
         "Adults who receive a social intervention in the year, per 1,000 adults resident on 1 January."}},
    FigureTemplate{
        "diagnosis_mix.<group>.<diagnosis_group>", Family::mix, "M9.4",
        {"{group}: {diagnosis_group}", "{group}: {diagnosis_group}"},
        {"Diagnoser, {group}: {diagnosis_group}",
         "Diagnoses, {group}: {diagnosis_group}"},
        {"Andelen af {group}, der er i kontakt med psykiatrien for {diagnosis_group}. En person kan have flere diagnosegrupper.",
         "The share of {group} in contact with psychiatry for {diagnosis_group}. A person may be in several diagnosis groups."}},
    FigureTemplate{
        "diagnosis_by_level.<level>.<diagnosis_group>", Family::cross, "M9.4",
        {"{level}: {diagnosis_group}", "{level}: {diagnosis_group}"},
        {"Diagnoser i overlapsgruppen, {level}: {diagnosis_group}",
         "Diagnoses in the overlap group, {level}: {diagnosis_group}"},
        {"Af dem i overlapsgruppen, hvis højeste trin er {level}: andelen, der er i kontakt med psykiatrien for {diagnosis_group}.",
         "Of those in the overlap group whose highest level is {level}: the share in contact with psychiatry for {diagnosis_group}."}},
    FigureTemplate{
        "level_mix.<group>.residential", Family::mix, "M9.5",
        {"{group}: botilbud i alt", "{group}: residential in all"},
        {"Indsatser, {group}: længerevarende eller midlertidigt botilbud",
         "Interventions, {group}: long-term or temporary residential place"},
        {"Andelen af {group}, hvis højeste trin er et længerevarende eller midlertidigt botilbud.",
         "The share of {group} whose highest level is a long-term or temporary residential place."}},
    FigureTemplate{
        "level_mix.<group>.<level>", Family::mix, "M9.5",
        {"{group}: {level}", "{group}: {level}"},
        {"Indsatser, {group}: {level} som højeste trin",
         "Interventions, {group}: {level} as highest level"},
        {"Andelen af {group}, hvis højeste trin på indsatstrappen i året er {level}.",
         "The share of {group} whose highest level on the ladder in the year is {level}."}},
    FigureTemplate{
        "intervention_mix.<group>.<intervention>", Family::mix, "M9.5",
        {"{group}, indsats: {intervention}",
         "{group}, intervention: {intervention}"},
        {"Alle indsatser, {group}: {intervention}",
         "All interventions, {group}: {intervention}"},
        {"Andelen af {group}, der i året modtager {intervention}. En person kan have flere indsatser.",
         "The share of {group} who receive {intervention} in the year. A person may have several interventions."}},
    FigureTemplate{
        "target_group_mix.<group>.<target_group>", Family::mix, "M9.6",
        {"{group}: {target_group}", "{group}: {target_group}"},
        {"Målgrupper, {group}: {target_group}",
         "Target groups, {group}: {target_group}"},
        {"Andelen af {group} med målgruppen {target_group}.",
         "The share of {group} with target group {target_group}."}},
    FigureTemplate{
        "level_by_target_group.<group>.<target_group>.<level>", Family::cross, "M9.6",
        {"{group}, {target_group}: {level}", "{group}, {target_group}: {level}"},
        {"Indsatser, {group} med målgruppen {target_group}: {level}",
         "Interventions, {group} with target group {target_group}: {level}"},
        {"Af {group} med målgruppen {target_group}: andelen, hvis højeste trin er {level}.",
         "Of {group} with target group {target_group}: the share whose highest level is {level}."}},
    FigureTemplate{
        "target_group_of_intervention.<intervention>.<target_group>", Family::cross, "M9.6",
        {"{intervention}: {target_group}", "{intervention}: {target_group}"},
        {"Målgrupper, modtagere af {intervention}: {target_group}",
         "Target groups, recipients of {intervention}: {target_group}"},
        {"Af dem, der modtager {intervention}: andelen med målgruppen {target_group}.",
         "Of those who receive {intervention}: the share with target group {target_group}."}},
    FigureTemplate{
        "overlap_part_of_stays.<kinds>", Family::activity, "M9.7",
        {"Overlapsgruppens del: {kinds}", "Overlap group's part: {kinds}"},
        {"Overlapsgruppens del af psykiatriens {kinds}",
         "The overlap group's part of psychiatry's {kinds}"},
        {"Af alle psykiatriens {kinds}, der begynder i året: andelen, som overlapsgruppen står for.",
         "Of all {kinds} in psychiatry that begin in the year: the share of the overlap group."}},
    FigureTemplate{
        "overlap_part_of_bed_days", Family::activity, "M9.7",
        {"Overlapsgruppens del: sengedage", "Overlap group's part: bed days"},
        {"Overlapsgruppens del af psykiatriens sengedage",
         "The overlap group's part of psychiatry's bed days"},
        {"Af den tid, som patienter er indlagt i psykiatrien i året: andelen, som overlapsgruppen står for. Tæller og nævner er minutter.",
         "Of the time that patients are admitted in psychiatry in the year: the share of the overlap group. Numerator and denominator are minutes."}},
    FigureTemplate{
        "stays_per_person.level.<level>.<stay_kind>", Family::cross, "M9.8",
        {"{level}: {stay_kind}", "{level}: {stay_kind}"},
        {"Overlapsgruppen, {level}: {stay_kind} pr. person",
         "The overlap group, {level}: {stay_kind} per person"},
        {"Antal {stay_kind} i året pr. person i overlapsgruppen, hvis højeste trin er {level}.",
         "The number of {stay_kind} in the year per person in the overlap group whose highest level is {level}."}},
    FigureTemplate{
        "stays_per_person.<patients>.<kinds>", Family::activity, "M9.8",
        {"{patients}: {kinds}", "{patients}: {kinds}"},
        {"Antal {kinds} pr. person, {patients}",
         "Number of {kinds} per person, {patients}"},
        {"Antal {kinds}, der begynder i året, pr. person: {patients}.",
         "The number of {kinds} that begin in the year, per person: {patients}."}},
    FigureTemplate{
        "contact_type_mix.<patients>.<stay_kind>", Family::activity, "M9.8",
        {"{patients}, kontakttype: {stay_kind}",
         "{patients}, contact type: {stay_kind}"},
        {"Kontakttype, {patients}: {stay_kind}",
         "Contact type, {patients}: {stay_kind}"},
        {"Af ambulante ophold og udekontakter tilsammen: andelen, der er {stay_kind}; {patients}.",
         "Of ambulatory visits to the hospital and out-contacts together: the share that are {stay_kind}; {patients}."}},
    FigureTemplate{
        "acute_share.<patients>", Family::activity, "M9.8",
        {"Akutte indlæggelser: {patients}", "Acute admissions: {patients}"},
        {"Andel af indlæggelserne, der er akutte: {patients}",
         "Share of admissions that are acute: {patients}"},
        {"Af årets indlæggelser i psykiatrien: andelen, hvis første kontakt er akut; {patients}.",
         "Of the year's admissions to psychiatry: the share whose first contact is acute; {patients}."}},
    FigureTemplate{
        "admitted_share.<patients>", Family::activity, "M9.8",
        {"Indlagte personer: {patients}", "Persons admitted: {patients}"},
        {"Andel, der er indlagt i psykiatrien: {patients}",
         "Share of persons admitted to psychiatry: {patients}"},
        {"Andelen med mindst én indlæggelse i psykiatrien i året: {patients}.",
         "The share with one or more admissions to psychiatry in the year: {patients}."}},
    FigureTemplate{
        "ambulatory_mix.<patients>.<stay_kind>", Family::activity, "M9.8",
        {"{patients}, ambulant: {stay_kind}",
         "{patients}, ambulatory: {stay_kind}"},
        {"Ambulante kontakter, {patients}: {stay_kind}",
         "Ambulatory contacts, {patients}: {stay_kind}"},
        {"Af alle ambulante kontakter: andelen, der er {stay_kind}; {patients}.",
         "Of all ambulatory contacts: the share that are {stay_kind}; {patients}."}},
    FigureTemplate{
        "readmission.<patients>", Family::activity, "M9.9",
        {"Akut genindlæggelse: {patients}", "Acute readmission: {patients}"},
        {"Akutte genindlæggelser inden for 30 dage: {patients}",
         "Acute readmission within 30 days: {patients}"},
        {"Af de indlæggelser, der slutter i året: andelen, der efterfølges af en akut indlæggelse inden for 30 dage; {patients}. Antallet af dage er scenariets.",
         "Of the admissions that end in the year: the share followed by an acute admission within 30 days; {patients}. The number of days is the scenario's."}},
    FigureTemplate{
        "recipients_of_diagnosed", Family::mix, "M9.10",
        {"Diagnosticerede, der modtager indsatser",
         "Diagnosed who receive interventions"},
        {"Andel af voksne med psykiatrisk diagnose, der modtager sociale indsatser",
         "Share of adults with a psychiatric diagnosis who receive social interventions"},
        {"Af de voksne med en psykiatrisk diagnose i året eller scenariets tilbageblik: andelen, der modtager en social indsats i året.",
         "Of the adults with a psychiatric diagnosis in the year or the scenario's lookback: the share who receive a social intervention in the year."}},
    FigureTemplate{
        "recipients_of_diagnosed.intervention.<intervention>", Family::mix, "M9.10",
        {"Diagnosticerede: {intervention}", "Diagnosed: {intervention}"},
        {"Andel af voksne med psykiatrisk diagnose, der modtager {intervention}",
         "Share of adults with a psychiatric diagnosis who receive {intervention}"},
        {"Af de voksne med en psykiatrisk diagnose: andelen, der modtager {intervention} i året.",
         "Of the adults with a psychiatric diagnosis: the share who receive {intervention} in the year."}},
    FigureTemplate{
        "recipients_of_diagnosed.ratio", Family::mix, "M9.10",
        {"Diagnosticerede i forhold til alle", "Diagnosed against all adults"},
        {"Modtagere blandt diagnosticerede i forhold til blandt alle voksne",
         "Recipients among the diagnosed against among all adults"},
        {"Andelen af modtagere blandt voksne med psykiatrisk diagnose divideret med andelen af modtagere blandt alle voksne indbyggere.",
         "The share of recipients among adults with a psychiatric diagnosis divided by the share of recipients among all resident adults."}},
    FigureTemplate{
        "mental_target_mix.residential", Family::mix, "M9.11",
        {"Sindslidelse: botilbud i alt", "Mental disorder: residential in all"},
        {"Modtagere med sindslidelse: længerevarende eller midlertidigt botilbud",
         "Recipients with mental disorder: long-term or temporary residential place"},
        {"Af modtagerne med målgruppen sindslidelse: andelen, hvis højeste trin er et længerevarende eller midlertidigt botilbud.",
         "Of the recipients whose target group is mental disorder: the share whose highest level is a long-term or temporary residential place."}},
    FigureTemplate{
        "mental_target_mix.<intervention>", Family::mix, "M9.11",
        {"Sindslidelse: {intervention}", "Mental disorder: {intervention}"},
        {"Modtagere med sindslidelse: {intervention}",
         "Recipients with mental disorder: {intervention}"},
        {"Af modtagerne med målgruppen sindslidelse: andelen, der modtager {intervention}. En person kan have flere indsatser.",
         "Of the recipients whose target group is mental disorder: the share who receive {intervention}. A person may have several interventions."}},
    FigureTemplate{
        "growth.<growing>", Family::main, "M9.11",
        {"Vækst: {growing}", "Growth: {growing}"},
        {"Vækst siden første år: {growing}",
         "Growth since the first year: {growing}"},
        {"Ændring i antallet af personer siden filens første år: {growing}. Samlede perioder har ingen vækst.",
         "Change of the number of persons since the file's first year: {growing}. Years taken together have no growth."}},
    FigureTemplate{
        "deaths_per_1000.population", Family::deaths, "M9.12",
        {"Dødsfald: alle voksne", "Deaths: all adults"},
        {"Dødsfald pr. 1.000 voksne indbyggere",
         "Deaths per 1,000 resident adults"},
        {"Dødsfald i året pr. 1.000 voksne indbyggere 1. januar.",
         "Deaths in the year per 1,000 adults resident on 1 January."}},
    FigureTemplate{
        "deaths_per_1000.<group>", Family::deaths, "M9.12",
        {"Dødsfald: {group}", "Deaths: {group}"},
        {"Dødsfald pr. 1.000 personer: {group}",
         "Deaths per 1,000 persons: {group}"},
        {"Dødsfald i året pr. 1.000 personer: {group}.",
         "Deaths in the year per 1,000 persons: {group}."}},
    FigureTemplate{
        "deaths_per_1000.level.<level>", Family::deaths, "M9.12",
        {"Dødsfald: {level}", "Deaths: {level}"},
        {"Dødsfald pr. 1.000 modtagere: {level}",
         "Deaths per 1,000 recipients: {level}"},
        {"Dødsfald i året pr. 1.000 modtagere, hvis højeste trin er {level}.",
         "Deaths in the year per 1,000 recipients whose highest level is {level}."}},
    FigureTemplate{
        "deaths_per_1000_standardised.<group>", Family::deaths, "M9.12",
        {"Dødsfald, standardiseret: {group}", "Deaths, standardised: {group}"},
        {"Aldersstandardiserede dødsfald pr. 1.000 personer: {group}",
         "Age-standardised deaths per 1,000 persons: {group}"},
        {"Dødsfald pr. 1.000 personer, hvis {group} havde samme alderssammensætning som landets voksne indbyggere.",
         "Deaths per 1,000 persons if {group} had the ages of the country's resident adults."}},
    FigureTemplate{
        "deaths_per_1000_standardised.level.<level>", Family::deaths, "M9.12",
        {"Dødsfald, standardiseret: {level}", "Deaths, standardised: {level}"},
        {"Aldersstandardiserede dødsfald pr. 1.000 modtagere: {level}",
         "Age-standardised deaths per 1,000 recipients: {level}"},
        {"Dødsfald pr. 1.000 modtagere, hvis dem på trinnet {level} havde samme alderssammensætning som landets voksne indbyggere.",
         "Deaths per 1,000 recipients if those at the level {level} had the ages of the country's resident adults."}},
    FigureTemplate{
        "mortality_ratio.level.<level>", Family::deaths, "M9.12",
        {"Overdødelighed: {level}", "Mortality ratio: {level}"},
        {"Dødelighed i forhold til landets voksne: {level}",
         "Mortality against the country's adults: {level}"},
        {"De aldersstandardiserede dødsfald på trinnet {level} divideret med dødsfald pr. 1.000 blandt landets voksne indbyggere.",
         "The age-standardised deaths at the level {level} divided by the deaths per 1,000 of the country's resident adults."}},
    FigureTemplate{
        "agreement.<pair>", Family::main, "M9.13",
        {"Overensstemmelse: {pair}", "Agreement: {pair}"},
        {"Overensstemmelse mellem {pair}", "Agreement of {pair}"},
        {"Af observationerne (modtager og betalingskommune): andelen med overensstemmelse mellem {pair}.",
         "Of the observations (a recipient and a paying municipality): the share with agreement of {pair}."}},
};
// clang-format on

}  // namespace

std::span<FigureTemplate const> figure_templates()
{
    return templates;
}

}  // namespace samspil::names::detail
