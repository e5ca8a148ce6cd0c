"""M9: the key figures that are a count over a count.

Every generator gives (id, unit, numerator, denominator) out of the cells of
one scenario, period and geography. "other" = psychiatry - overlap.
"""

from axes import (DIAGNOSIS_GROUP, GROUP, INTERVENTION, LEVEL, PAIR,
                  STAY_KIND, TARGET_GROUP)

AMBULATORY = STAY_KIND[1:]
PHYSICAL = ["inpatient", "ambulatory_physical"]
RESIDENTIAL = ["temporary_residential", "long_term_residential"]
#: The stay kinds and their two sums.
STAY_KINDS_AND_SUMS = {**{kind: [kind] for kind in STAY_KIND},
                       "ambulatory": AMBULATORY, "physical": PHYSICAL}


def persons(n, group):
    return n("persons", group, "*", "*")


def of_side(n, side, cube, *labels):
    """A count of overlap, psychiatry or other."""
    if side == "other":
        return (n(cube, "psychiatry", *labels) - n(cube, "overlap", *labels))
    return n(cube, side, *labels)


def stays(n, side, kinds):
    return sum(of_side(n, side, "stays", kind) for kind in kinds)


def overlap_shares(n):
    """M9.1-M9.3"""
    yield ("overlap_of_psychiatry", "percent",
           persons(n, "overlap"), persons(n, "psychiatry"))
    for label in DIAGNOSIS_GROUP:
        yield (f"overlap_of_psychiatry.diagnosis.{label}", "percent",
               n("persons_by_diagnosis", "overlap", label),
               n("persons_by_diagnosis", "psychiatry", label))
    yield ("overlap_of_recipients", "percent",
           persons(n, "overlap"), persons(n, "recipients"))
    for part, cube, labels in (
            ("level", "persons_by_level", LEVEL),
            ("intervention", "persons_by_intervention", INTERVENTION),
            ("target_group", "persons_by_target_group", TARGET_GROUP)):
        for label in labels:
            yield (f"overlap_of_recipients.{part}.{label}", "percent",
                   n(cube, "overlap", label), n(cube, "recipients", label))
    for group in ("overlap", "psychiatry", "recipients"):
        yield (f"{group}_per_1000_adults", "per_1000",
               persons(n, group), n("population", "*", "*"))


def diagnosis_mixes(n):
    """M9.4"""
    for group in ("overlap", "psychiatry"):
        for label in DIAGNOSIS_GROUP:
            yield (f"diagnosis_mix.{group}.{label}", "percent",
                   n("persons_by_diagnosis", group, label), persons(n, group))
    for level in LEVEL:
        for label in DIAGNOSIS_GROUP:
            yield (f"diagnosis_by_level.{level}.{label}", "percent",
                   n("overlap_by_level_diagnosis", level, label),
                   n("persons_by_level", "overlap", level))


def recipient_mixes(n):
    """M9.5, M9.6"""
    for mix, cube, labels in (
            ("level_mix", "persons_by_level", LEVEL),
            ("intervention_mix", "persons_by_intervention", INTERVENTION),
            ("target_group_mix", "persons_by_target_group", TARGET_GROUP)):
        for group in ("overlap", "recipients"):
            for label in labels:
                yield (f"{mix}.{group}.{label}", "percent",
                       n(cube, group, label), persons(n, group))
    for group in ("overlap", "recipients"):
        yield (f"level_mix.{group}.residential", "percent",
               sum(n("persons_by_level", group, level)
                   for level in RESIDENTIAL), persons(n, group))
    for group in ("overlap", "recipients"):
        for target in TARGET_GROUP:
            for level in LEVEL:
                yield (f"level_by_target_group.{group}.{target}.{level}",
                       "percent",
                       n("persons_by_target_group_level", group, target,
                         level),
                       n("persons_by_target_group", group, target))
    for intervention in INTERVENTION:
        for target in TARGET_GROUP:
            yield (f"target_group_of_intervention.{intervention}.{target}",
                   "percent",
                   n("recipients_by_target_group_intervention", target,
                     intervention),
                   n("persons_by_intervention", "recipients", intervention))


def stay_figures(n):
    """M9.7-M9.9"""
    for label, kinds in STAY_KINDS_AND_SUMS.items():
        yield (f"overlap_part_of_stays.{label}", "percent",
               stays(n, "overlap", kinds), stays(n, "psychiatry", kinds))
    yield ("overlap_part_of_bed_days", "percent",
           n("bed_minutes", "overlap"), n("bed_minutes", "psychiatry"))
    for side in ("overlap", "other"):
        for label, kinds in STAY_KINDS_AND_SUMS.items():
            yield (f"stays_per_person.{side}.{label}", "per_person",
                   stays(n, side, kinds),
                   of_side(n, side, "persons", "*", "*"))
    for level in LEVEL:
        for kind in STAY_KIND:
            yield (f"stays_per_person.level.{level}.{kind}", "per_person",
                   n("overlap_stays_by_level", level, kind),
                   n("persons_by_level", "overlap", level))
    two_kinds = ["ambulatory_physical", "out_contact"]
    yield from contact_mix(n, "contact_type_mix", two_kinds)
    for side in ("overlap", "other", "psychiatry"):
        yield (f"acute_share.{side}", "percent",
               of_side(n, side, "acute_stays"),
               stays(n, side, ["inpatient"]))
    for side in ("overlap", "other", "psychiatry"):
        yield (f"admitted_share.{side}", "percent",
               of_side(n, side, "admitted_persons"),
               of_side(n, side, "persons", "*", "*"))
    yield from contact_mix(n, "ambulatory_mix", AMBULATORY)
    for side in ("overlap", "other", "psychiatry"):
        yield (f"readmission.{side}", "percent",
               of_side(n, side, "readmissions", "readmitted"),
               of_side(n, side, "readmissions", "index"))


def contact_mix(n, mix, kinds):
    """M9.8: a kind among the kinds."""
    for side in ("overlap", "other"):
        for kind in kinds:
            yield (f"{mix}.{side}.{kind}", "percent",
                   stays(n, side, [kind]), stays(n, side, kinds))


def diagnosed_figures(n):
    """M9.10"""
    yield ("recipients_of_diagnosed", "percent",
           persons(n, "diagnosed_recipients"), persons(n, "diagnosed"))
    for intervention in INTERVENTION:
        yield (f"recipients_of_diagnosed.intervention.{intervention}",
               "percent",
               n("persons_by_intervention", "diagnosed_recipients",
                 intervention), persons(n, "diagnosed"))


def mental_target_figures(n):
    """M9.11"""
    mental = n("persons_by_target_group", "recipients", "mental")
    for intervention in INTERVENTION:
        yield (f"mental_target_mix.{intervention}", "percent",
               n("recipients_by_target_group_intervention", "mental",
                 intervention), mental)
    yield ("mental_target_mix.residential", "percent",
           sum(n("persons_by_target_group_level", "recipients", "mental",
                 level) for level in RESIDENTIAL), mental)


def death_figures(n):
    """M9.12, the crude ones"""
    yield ("deaths_per_1000.population", "per_1000",
           n("population_deaths", "*"), n("population", "*", "*"))
    for group in GROUP:
        yield (f"deaths_per_1000.{group}", "per_1000",
               n("deaths", group, "*"), persons(n, group))
    for level in LEVEL:
        yield (f"deaths_per_1000.level.{level}", "per_1000",
               n("recipient_deaths_by_level_age", level, "*"),
               n("recipients_by_level_age", level, "*"))


def agreement_figures(n):
    """M9.13"""
    for pair in PAIR:
        yield (f"agreement.{pair}", "percent",
               n("municipality_agreement", pair, "agreeing"),
               n("municipality_agreement", pair, "observations"))
