#pragma once

#include <array>

/*!
 * The parameters of the synthetic population: one table, with the source of
 * each number. [published] stands for the key figures that the registers are
 * calibrated to; [set] for what no source gives and calibration does not
 * need; [calibrated] for what was adjusted until the figures of a run at a
 * million persons agreed (docs/synthetic.md). Shares are of 1.
 *
 * Sources: A = the benchmarking unit's analysis of 17 April 2024 ("Overlappet
 * mellem psykiatrien og de sociale indsatser") and its method appendix;
 * B = the page "Så mange får hjælp af kommunen"; S = Statistics Denmark.
 */
namespace samspil::synthetic::model {

//! Years of history before the first activity year, for lookbacks.
inline constexpr int history_years = 5;

// --- The population -------------------------------------------------------
//! Births and immigration a year, per resident at the start [S, 2018-2022].
inline constexpr double births_a_year = 0.0106;
inline constexpr double arrivals_a_year = 0.0120;
//! Hospital contacts without any population record, of all persons [set].
inline constexpr double visitors = 0.0008;
//! Moves between municipalities a year, by age [S, about; recipients set].
inline constexpr double moves_under_30 = 0.085;
inline constexpr double moves_30_to_59 = 0.030;
inline constexpr double moves_60_and_over = 0.012;
inline constexpr double moves_recipients = 0.022;
//! Of those who move, into a municipality of the same region [set].
inline constexpr double move_within_region = 0.65;
//! Emigration a year, and those who come back [S, about].
inline constexpr double leaving_under_45 = 0.009;
inline constexpr double leaving_45_and_over = 0.0015;
inline constexpr double coming_back = 0.30;

//! Adults by age [S, 1 January 2020, about]: from, to (not included), share.
struct AgeBand
{
    int from;
    int to;
    double share;
};
inline constexpr std::array<AgeBand, 10> ages_of_adults{{{18, 25, .107},
                                                         {25, 35, .162},
                                                         {35, 45, .142},
                                                         {45, 55, .170},
                                                         {55, 65, .159},
                                                         {65, 75, .141},
                                                         {75, 80, .052},
                                                         {80, 85, .034},
                                                         {85, 90, .020},
                                                         {90, 100, .013}}};
//! Patients without social services, in the middle of the years [set].
inline constexpr std::array<AgeBand, 8> ages_of_patients{{{17, 25, .215},
                                                          {25, 35, .235},
                                                          {35, 45, .165},
                                                          {45, 55, .145},
                                                          {55, 65, .095},
                                                          {65, 75, .070},
                                                          {75, 85, .055},
                                                          {85, 95, .020}}};
//! Recipients in psychiatry, in the middle of the years [set].
inline constexpr std::array<AgeBand, 7> ages_of_dual{{{18, 25, .130},
                                                      {25, 35, .225},
                                                      {35, 45, .190},
                                                      {45, 55, .200},
                                                      {55, 65, .165},
                                                      {65, 75, .070},
                                                      {75, 90, .020}}};
//! Other recipients, in the middle of the years [set].
inline constexpr std::array<AgeBand, 7> ages_of_recipients{{{18, 25, .130},
                                                            {25, 35, .195},
                                                            {35, 45, .150},
                                                            {45, 55, .165},
                                                            {55, 65, .180},
                                                            {65, 75, .130},
                                                            {75, 90, .050}}};

//! Men among patients and among recipients [set].
inline constexpr double men_among_patients = 0.43;
inline constexpr double men_among_recipients = 0.56;

//! Deaths a year by age [S, about] and how many times more often patients and
//! recipients die [B: residents of residential care over ten times as often
//! as the population, standardised; the others set].
struct Mortality
{
    int until_age;        //!< not included
    double everybody;     //!< a year
    double patients;      //!< times everybody
    double home_support;  //!< times everybody
    double residential;   //!< times everybody
};
inline constexpr std::array<Mortality, 9> mortality{
    {{35, .0004, 4.0, 6.0, 12.0},
     {45, .0008, 4.0, 6.0, 12.0},
     {55, .0020, 3.5, 5.5, 11.0},
     {65, .0055, 3.0, 4.5, 8.0},
     {75, .0145, 2.2, 3.0, 5.0},
     {80, .0330, 1.7, 2.2, 3.5},
     {85, .0600, 1.5, 1.8, 2.5},
     {90, .1100, 1.3, 1.5, 2.0},
     {200, .2100, 1.2, 1.3, 1.5}}};

// --- How many are patients and recipients ----------------------------------
//! Overlap of psychiatry, country, 2020-2022 [A].
inline constexpr double overlap_of_psychiatry = 0.193;
//! Its municipalities: "every tenth" to "every third" [A: 10 to 33].
inline constexpr double lowest_overlap_of_psychiatry = 0.105;
inline constexpr double highest_overlap_of_psychiatry = 0.320;

//! A region's figures, all of the overlap group but the second.
struct RegionRates
{
    int code;
    double overlap_per_1000;  //!< adults [set; country just under 6: A]
    double of_recipients;     //!< overlap of recipients [A: 24 and 34]
    double schizophrenia;     //!< [A: 50 Hovedstaden, 33 Midtjylland]
    double residential;       //!< levels 4, 5 [A: 46 and 26]
};
inline constexpr std::array<RegionRates, 5> region_rates{
    {{1081, 5.20, .240, .360, .330},
     {1082, 5.80, .290, .330, .330},
     {1083, 5.55, .290, .355, .260},
     {1084, 6.40, .340, .500, .460},
     {1085, 5.20, .290, .360, .330}}};
//! Levels 2 and 1 of the overlap group; own home is what is left [A: 52].
inline constexpr double overlap_in_activity = 0.083;
inline constexpr double overlap_in_other = 0.037;
//! Long-term among the residential, overlap group [set].
inline constexpr double long_term_of_residential = 0.56;
//! Levels 5 to 1 of recipients who are not in psychiatry [set].
inline constexpr std::array<double, 5> levels_of_recipients{.06, .17, .46, .07,
                                                            .24};

//! Factors from a figure wanted to a share of persons [calibrated].
struct Stocks
{
    double overall;        //!< adults among residents: growth and losses
    double dual;           //!< persons for one in the overlap group
    double recipient;      //!< persons for one recipient outside psychiatry
    double chronic;        //!< persons for one chronic patient a year
    double chronic_share;  //!< of patients outside the overlap group
    double episode_years;  //!< calendar years that an episodic patient is seen
    double child_share;    //!< patients among children
    double schizophrenia_dual;      //!< times the region's share
    double schizophrenia_chronic;   //!< of chronic patients
    double schizophrenia_episodic;  //!< of episodic patients
    double residential;             //!< times the region's share
};
inline constexpr Stocks stocks{1.0,  1.48,  1.195, 3.23, .30,  1.645,
                               .090, 1.031, .30,   .03,  1.025};

// --- Social services --------------------------------------------------------
//! How a recipient's services lie in time: before the years and ongoing,
//! begun in the years, ended in the years [set].
inline constexpr double services_throughout = 0.58;
inline constexpr double services_begun = 0.30;
//! Table 1.1 of 2022 [A].
inline constexpr double acting_is_paying = 0.973;
inline constexpr double lowest_acting_is_paying = 0.918;
inline constexpr double acting_is_residence = 0.868;
inline constexpr double lowest_acting_is_residence = 0.167;
inline constexpr double highest_acting_is_residence = 0.947;
//! Added to the residence figure, as moves lower it [calibrated].
inline constexpr double residence_allowance = 0.036;
//! Another payer, of those who live in the acting municipality against those
//! who do not, and the residence's share among the latter's payers: from
//! paying-residence 85.6 [A].
inline constexpr double other_payer_weight_elsewhere = 4.0;
inline constexpr double residence_pays = 0.37;
//! The acting municipality follows a recipient's move [set].
inline constexpr double acting_follows_move = 0.70;

// --- Psychiatry ---------------------------------------------------------------
//! Seen in a calendar year, while ill [set].
inline constexpr double dual_seen_a_year = 0.87;
inline constexpr double chronic_seen_a_year = 0.80;
//! Length of an episode and of a chronic illness [d], exponential [set].
inline constexpr double episode_days = 150;
inline constexpr double chronic_days = 5 * 365.25;
inline constexpr double child_episode_days = 500;
//! Ill before the time of history, and recovering in it [set].
inline constexpr double dual_ill_before_history = 0.75;
inline constexpr double dual_recovers = 0.08;
inline constexpr double chronic_ill_before_history = 0.30;
//! A second episode [set].
inline constexpr double second_episode = 0.15;
//! An episode among recipients outside psychiatry [set].
inline constexpr double episode_of_recipients = 0.10;

//! How much care a patient gets, a year of illness [set; the ratios of the
//! overlap group to others calibrated to A: 44 % of admissions, 47 % of
//! out-contacts; the sum to about 1.7 million contacts a year].
struct CareIntensity
{
    double visits;            //!< in the clinic
    double out_contacts;      //!< at home
    double virtual_contacts;  //!< in 2020, before virtual_of_year
    double emergencies;       //!< short acute visits
    double admissions;        //!< without readmissions
    double stay_days;         //!< mean length
    double readmission;       //!< times the cluster's share
};
inline constexpr CareIntensity dual_care{11.0, 3.10, 2.2, .50, .567, 16, 1.0};
inline constexpr CareIntensity chronic_care{8.6, 1.2, 2.0, .25, .31, 14, .75};
inline constexpr CareIntensity episodic_care{15.8, 2.0, 3.0, .50, .47, 10, .60};
inline constexpr CareIntensity child_care{10.5, 1.0, 2.0, .10, .08, 10, .50};

//! Virtual contacts of a year over those of 2020: from 2019 on [set; LPR3
//! only, rising from 2020].
inline constexpr std::array<double, 4> virtual_of_year{.15, 1.0, 1.15, .95};

//! Contacts with somatic departments a year, by age [set: as many rows in
//! LPR3 as psychiatric ones].
inline constexpr double somatic_of_children = 0.16;
inline constexpr double somatic_of_adults = 0.25;
inline constexpr double somatic_of_old = 0.57;

//! Readmissions of the overlap group by cluster [A: 17 to 43]. Drawn a little
//! higher: whoever is in the overlap group for a short time has fewer.
inline constexpr double lowest_readmission = 0.170;
inline constexpr double highest_readmission = 0.450;

}  // namespace samspil::synthetic::model
