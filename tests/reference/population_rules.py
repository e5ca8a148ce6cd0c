"""Who a person is: birth date, sex and death (M1.4, M1.6) and the record of
each 1 January (M1.5, M7.1)."""

from calendar_days import first_day


def birth_and_sex(rows):
    """M1.6: those of the latest record that has a valid value; among records
    of one date the earlier birth date, male before female."""
    born = [(-row["reference_date"], row["birth_date"]) for row in rows
            if row["birth_date"] is not None]
    sexes = [(-row["reference_date"], ("male", "female").index(row["sex"]))
             for row in rows if row["sex"] is not None]
    birth = min(born)[1] if born else None
    sex = ("male", "female")[min(sexes)[1]] if sexes else "unknown"
    return birth, sex


def disagrees(rows, deaths):
    """M1.6: more than one birth date, sex or death date; a missing value is
    none."""
    births = {row["birth_date"] for row in rows} - {None}
    sexes = {row["sex"] for row in rows} - {None}
    return len(births) > 1 or len(sexes) > 1 or len(set(deaths)) > 1


def preference(row, year):
    """M7.1, of several records for one 1 January: a valid municipality, then
    the later date, the lower municipality, a valid district, the lower one."""
    municipality, district = row["municipality"], row["district"]
    return (municipality is None,
            row["reference_date"] != first_day(year),
            municipality or 0,
            district is None, district or 0)


def records_of_years(rows, years):
    """Year -> (municipality, district) of the record of its 1 January, for
    the years and the one after them (M1.5: 31 December is the same count)."""
    records = {}
    for year in [*years, years[-1] + 1]:
        day = first_day(year)
        candidates = [row for row in rows
                      if row["reference_date"] in (day, day - 1)]
        if candidates:
            best = min(candidates, key=lambda row: preference(row, year))
            records[year] = (best["municipality"], best["district"])
    return records
