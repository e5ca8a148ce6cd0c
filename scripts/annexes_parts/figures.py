"""Which key figures the annexes' figures are made of."""

SHARES = ("overlap_of_psychiatry", "overlap_of_recipients")
PER_1000 = "overlap_per_1000_adults"
DIAGNOSES = ("diagnosis_mix.overlap.", "diagnosis_mix.psychiatry.")
LEVELS = ("level_mix.overlap.", "level_mix.recipients.")
KINDS = ("inpatient", "out_contact", "ambulatory_physical", "virtual")
PARTS = tuple(f"overlap_part_of_stays.{each}" for each in KINDS)
STAYS = ("stays_per_person.overlap.", "stays_per_person.other.")
READMISSION = ("readmission.overlap", "readmission.other",
               "readmission.psychiatry")
ON_MAPS = (*SHARES, PER_1000, "diagnosis_mix.overlap.F2",
           "level_mix.overlap.residential", "overlap_part_of_stays.inpatient",
           "overlap_part_of_stays.out_contact", "readmission.overlap")


def mix_rows(publication, codebook, prefixes, but=()):
    """(name of the part, [its figure of each prefix]), in the order of the
    publication."""
    first = prefixes[0]
    parts = [each[len(first):] for each in publication.units
             if each.startswith(first) and each[len(first):] not in but]
    return [(codebook[first + part].part,
             [prefix + part for prefix in prefixes]) for part in parts]


def diagnosis_rows(publication, codebook):
    return mix_rows(publication, codebook, DIAGNOSES)


def level_rows(publication, codebook):
    # the sum of two levels is in the table, and not beside them
    return mix_rows(publication, codebook, LEVELS, but=("residential",))


def stays_rows(publication, codebook):
    return [(codebook[STAYS[0] + kind].part,
             [prefix + kind for prefix in STAYS]) for kind in KINDS
            if STAYS[0] + kind in publication.units]


def table_figures(publication):
    """The rows of a region's table."""
    wanted = [*SHARES, PER_1000,
              *(each for each in publication.units
                if each.startswith((DIAGNOSES[0], LEVELS[0]))),
              *PARTS,
              *(prefix + kind for prefix in STAYS for kind in KINDS),
              *READMISSION]
    return [each for each in wanted if each in publication.units]
