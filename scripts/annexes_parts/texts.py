"""What the annexes say in Danish and English. Names of key figures are not
here but in the program (codebook.py)."""

#: Words that stand alone.
WORDS = {
    "da": {
        "region": "region", "cluster": "sundhedsklynge",
        "municipality": "kommune",
        "regions": "regioner", "clusters": "sundhedsklynger",
        "municipalities": "kommuner",
        "annex_region": "Bilag 1: Sådan placerer din region sig",
        "annex_municipality": "Bilag 2: Sådan placerer din kommune sig",
        "annex_cluster": "Bilag 3: Sådan placerer din sundhedsklynge sig",
        "maps": "Kort: nøgletal for sundhedsklyngerne",
        "map": "Kort", "figure": "Figur", "table": "Tabel",
        "page": "Side", "of": "af",
        "country": "Hele landet", "the_country": "landet",
        "percent": "pct.", "per_1000": "pr. 1.000 voksne",
        "per_person": "pr. person", "ratio": "forhold",
        "key_figure": "Nøgletal", "value": "værdi", "numerator": "tæller",
        "denominator": "nævner", "unit": "enhed",
        "suppressed": "diskretioneret", "missing": "ingen at dividere med",
        "others": "øvrige", "capital": "Hovedstaden, forstørret",
        "bornholm": "Bornholm", "patients": "Øvrige patienter",
        "one": "nøgletal for",
    },
    "en": {
        "region": "region", "cluster": "health cluster",
        "municipality": "municipality",
        "regions": "regions", "clusters": "health clusters",
        "municipalities": "municipalities",
        "annex_region": "Annex 1: Where your region stands",
        "annex_municipality": "Annex 2: Where your municipality stands",
        "annex_cluster": "Annex 3: Where your health cluster stands",
        "maps": "Maps: key figures of the health clusters",
        "map": "Map", "figure": "Figure", "table": "Table",
        "page": "Page", "of": "of",
        "country": "Denmark", "the_country": "Denmark",
        "percent": "%", "per_1000": "per 1,000 adults",
        "per_person": "per person", "ratio": "ratio",
        "key_figure": "Key figure", "value": "value",
        "numerator": "numerator", "denominator": "denominator",
        "unit": "unit",
        "suppressed": "suppressed", "missing": "nothing to divide by",
        "others": "other", "capital": "Capital, magnified",
        "bornholm": "Bornholm", "patients": "Other patients",
        "one": "key figures of",
    },
}

#: Titles of figures. {in_area}: "I Aarhus"; {own} and {country}: values.
SENTENCES = {
    "da": {
        "overlap_of_psychiatry": "{in_area} modtager {own} af voksne i "
        "psykiatrien sociale indsatser – landet {country}",
        "overlap_of_recipients": "{in_area} er {own} af modtagerne af "
        "sociale indsatser i kontakt med psykiatrien – landet {country}",
        "overlap_per_1000_adults": "{in_area} er {own} ud af 1.000 voksne i "
        "overlapsgruppen – landet {country}",
        "diagnoses": "{in_area} er {part} {most} i overlapsgruppen: {own} – "
        "blandt alle voksne i psykiatrien {other}",
        "levels": "{in_area} er {part} {most} i overlapsgruppen: {own} – "
        "blandt alle modtagere {other}",
        "most_diagnoses": "den største diagnosegruppe",
        "most_levels": "det hyppigste højeste trin",
        "most_of_shown": "det største af de tal, der kan vises,",
        "activity": "{in_area} står overlapsgruppen for {own} af psykiatriens "
        "{part} – landet {country}",
        "readmission": "{in_area} følges {own} af overlapsgruppens "
        "indlæggelser af en akut genindlæggelse – landet {country}",
        "stays": "{in_area} har en person i overlapsgruppen {own} {part} i "
        "snit – {others} {other}",
        "groups": "{in_area} følges {own} af overlapsgruppens indlæggelser af "
        "en akut genindlæggelse – {others} {other}",
        "none_shown": "{name}: tallene for {area} kan ikke vises",
        "not_shown": "{name}: tallet for {area} kan ikke vises – landet "
        "{country}",
        "cannot_be_shown": "(kan ikke vises)",
        "map": "{name}: fra {low} i {lowest} til {high} i {highest} – landet "
        "{country}",
        "table": "{name} og hele landet: de væsentligste nøgletal",
    },
    "en": {
        "overlap_of_psychiatry": "{in_area} {own} of adults in psychiatry "
        "receive social interventions – Denmark {country}",
        "overlap_of_recipients": "{in_area} {own} of recipients of social "
        "interventions are in contact with psychiatry – Denmark {country}",
        "overlap_per_1000_adults": "{in_area} {own} of 1,000 adults are in "
        "the overlap group – Denmark {country}",
        "diagnoses": "{in_area} {part} is {most} of the overlap group: {own} "
        "– of all adults in psychiatry {other}",
        "levels": "{in_area} {part} is {most} of the overlap group: {own} – "
        "of all recipients {other}",
        "most_diagnoses": "the largest diagnosis group",
        "most_levels": "the commonest highest level",
        "most_of_shown": "the largest of the shown figures",
        "activity": "{in_area} the overlap group has {own} of psychiatry's "
        "{part} – Denmark {country}",
        "readmission": "{in_area} {own} of the overlap group's admissions are "
        "followed by an acute readmission – Denmark {country}",
        "stays": "{in_area} a person in the overlap group has {own} {part} on "
        "average – {others} {other}",
        "groups": "{in_area} {own} of the overlap group's admissions are "
        "followed by an acute readmission – {others} {other}",
        "none_shown": "{name}: the figures of {area} cannot be shown",
        "not_shown": "{name}: the figure of {area} cannot be shown – Denmark "
        "{country}",
        "cannot_be_shown": "(cannot be shown)",
        "map": "{name}: from {low} in {lowest} to {high} in {highest} – "
        "Denmark {country}",
        "table": "{name} and Denmark: the main key figures",
    },
}

NOTES = {
    "da": {
        "source": "Kilde: egne beregninger på registre fra Danmarks Statistik "
        "og Sundhedsdatastyrelsen. samspil {program}, scenarie {scenario}, "
        "datagrundlag {store}.",
        "suppressed": "· : tallet er diskretioneret, fordi få personer "
        "(under {threshold}) står bag det, eller fordi et sådant antal kunne "
        "beregnes. Det er ikke nul.",
        "missing": "– : nævneren er nul.",
        "hidden": "{count} af {all} {areas} er diskretioneret (·, yderst til "
        "højre) og indgår ikke i rækkefølgen.",
        "without": "{count} af {all} {areas} har ingen at dividere med (–).",
        "ranking": "Søjlerne er sorteret efter værdi; den mørke er {name}, "
        "den stiplede linje er landet.",
        "pooled": "Årene {period} lagt sammen: tæller og nævner er summer "
        "over årene.",
        "several": "En person kan have flere diagnosegrupper.",
        "league": "Forskelle mellem små områder kan være tilfældige.",
        "absent": "Ikke i publikationen, og derfor ikke vist: {names}.",
        "hatch": "Kommuner i to klynger har striber i begges farver. "
        "Københavns to halvdele er tegnet skematisk.",
        "classes": "Klynger er delt i op til fem klasser med lige mange i "
        "hver.",
    },
    "en": {
        "source": "Source: own calculations on registers of Statistics "
        "Denmark and the Danish Health Data Authority. samspil {program}, "
        "scenario {scenario}, data {store}.",
        "suppressed": "· : the figure is suppressed, since few persons (below "
        "{threshold}) stand behind it or such a number could be calculated. "
        "It is not zero.",
        "missing": "– : the denominator is zero.",
        "hidden": "{count} of {all} {areas} are suppressed (·, at the right) "
        "and have no place in the order.",
        "without": "{count} of {all} {areas} have nothing to divide by (–).",
        "ranking": "Bars are sorted by value; the dark one is {name}, the "
        "dashed line is Denmark.",
        "pooled": "The years {period} together: numerator and denominator are "
        "sums over the years.",
        "several": "A person may be in several diagnosis groups.",
        "league": "Differences between small areas may be chance.",
        "absent": "Not in the publication, and therefore not shown: {names}.",
        "hatch": "Municipalities in two clusters have stripes of both "
        "colours. København's halves are drawn schematically.",
        "classes": "Clusters are in up to five classes of equal size.",
    },
}

#: People live on, not in, these islands.
ISLANDS = {"360", "400", "411", "482", "492", "563", "741", "825"}


def in_area(area, language):
    at, on = {"da": ("I", "På"), "en": ("In", "On")}[language]
    return f"{on if area.code in ISLANDS else at} {area.name}"
