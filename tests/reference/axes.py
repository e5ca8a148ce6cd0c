"""The axes of the cubes and their labels, in the contract's spelling."""

SEX = ["male", "female", "unknown"]
AGE_GROUP = ["under_25", "25-34", "35-44", "45-54", "55-64", "65-74",
             "75-84", "85+"]
GROUP = ["psychiatry", "recipients", "overlap", "diagnosed",
         "diagnosed_recipients"]
DIAGNOSIS_GROUP = ["F0", "F1", "F2", "F3", "F4", "F5", "F6", "F7", "F8",
                   "F90-F98", "F99", "none"]
#: From the bottom of the ladder to its top (M5.1, M5.4).
LEVEL = ["other", "activity_services", "support_own_home",
         "temporary_residential", "long_term_residential"]
INTERVENTION = ["long_term_residential", "temporary_residential",
                "support_own_home", "sheltered_employment",
                "activity_and_social", "companion", "other"]
TARGET_GROUP = ["physical", "cognitive", "mental", "social", "unknown"]
STAY_KIND = ["inpatient", "ambulatory_physical", "out_contact", "virtual"]
READMISSION_OUTCOME = ["index", "readmitted"]
PAIR = ["acting_paying", "acting_residence", "paying_residence"]
AGREEMENT_OUTCOME = ["observations", "agreeing"]

LABELS = {
    "sex": SEX,
    "age_group": AGE_GROUP,
    "group": GROUP,
    "diagnosis_group": DIAGNOSIS_GROUP,
    "level": LEVEL,
    "intervention": INTERVENTION,
    "target_group": TARGET_GROUP,
    "stay_kind": STAY_KIND,
    "readmission_outcome": READMISSION_OUTCOME,
    "pair": PAIR,
    "agreement_outcome": AGREEMENT_OUTCOME,
}

#: M8: cube -> its own axes, after scenario, year, geography.
CUBES = {
    "population": ["sex", "age_group"],
    "population_deaths": ["age_group"],
    "persons": ["group", "sex", "age_group"],
    "persons_by_diagnosis": ["group", "diagnosis_group"],
    "persons_by_level": ["group", "level"],
    "persons_by_intervention": ["group", "intervention"],
    "persons_by_target_group": ["group", "target_group"],
    "recipients_by_target_group_intervention": ["target_group",
                                                "intervention"],
    "persons_by_target_group_level": ["group", "target_group", "level"],
    "overlap_by_level_diagnosis": ["level", "diagnosis_group"],
    "recipients_by_level_age": ["level", "age_group"],
    "recipient_deaths_by_level_age": ["level", "age_group"],
    "stays": ["group", "stay_kind"],
    "persons_with_stays": ["group", "stay_kind"],
    "overlap_stays_by_level": ["level", "stay_kind"],
    "overlap_persons_with_stays_by_level": ["level", "stay_kind"],
    "acute_stays": ["group"],
    "bed_minutes": ["group"],
    "admitted_persons": ["group"],
    "readmissions": ["group", "readmission_outcome"],
    "readmission_persons": ["group", "readmission_outcome"],
    "deaths": ["group", "age_group"],
    "municipality_agreement": ["pair", "agreement_outcome"],
}

CUBE_PREFIX = ["scenario", "year", "geography"]
