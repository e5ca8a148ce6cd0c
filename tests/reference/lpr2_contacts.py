"""LPR2: admission rows and visits -> contacts (contract, LPR2)."""

from calendar_days import day_of, midnight
from people import Contact
from value_forms import minutes_of_hour

#: Without an end date a contact ends when LPR2 ended: 2019-03-03 00:00.
LPR2_END = midnight(day_of(2019, 3, 3))
PSYCHIATRIC = {"50", "52"}
DAY = 24 * 60
BACKWARD = object()


def start_of(row):
    return (midnight(row["start_date"])
            + minutes_of_hour(row["start_hour"], row["start_minute"]))


def end_of_admission(row, start):
    """C_PATTYPE 0 or 1: times as given."""
    if row["end_date"] is None:
        return BACKWARD if start > LPR2_END else LPR2_END
    if row["end_hour"] is None:
        end = midnight(row["end_date"] + 1)
    else:
        end = midnight(row["end_date"]) + row["end_hour"] * 60
    return end_at_whole_hour(start, end)


def end_at_whole_hour(start, end):
    """LPR2 has no end minute: an end in the start's hour is the start."""
    if end // 60 == start // 60:
        return start
    return BACKWARD if end < start else end


def end_of_emergency(row, start):
    """The end counts if date and hour are there and it is at most 24 h after
    the start."""
    if row["end_date"] is None or row["end_hour"] is None:
        return start
    end = end_at_whole_hour(
        start, midnight(row["end_date"]) + row["end_hour"] * 60)
    if end is not BACKWARD and end - start > DAY:
        return start
    return end


class Lpr2Reader:
    """One of the two trios: psyk_adm with psyk_diag and psyk_pers, or
    lpr_adm with lpr_diag and lpr_bes."""

    def __init__(self, register, diagnoses, visits, home_values, rules):
        self.register = register
        self.diagnoses = diagnoses
        self.home_values = home_values
        self.rules = rules
        self.visits_name = visits.name if visits else None
        self.visits = {}
        for visit in visits.rows if visits else ():
            self.visits.setdefault(visit["record"], []).append(visit)
        self.courses = set()     # what makes two course rows one
        self.used_courses = []   # [(row number, person)] with visits

    def contacts(self):
        """The psychiatric contacts of all rows; the rest is counted."""
        found = []
        for row in self.register.rows:
            found += self.contacts_of_row(row)
        return found

    def contacts_of_row(self, row):
        kind, acute = row["type"], row["admission"] == "1"
        visits = self.visits.get(row["record"], [])
        if kind in ("0", "1"):
            start = start_of(row)
            return self.timed(row, start, end_of_admission(row, start), acute)
        if kind == "3" or (kind == "2" and acute and not visits):
            start = start_of(row)
            return self.timed(row, start, end_of_emergency(row, start), True)
        if kind == "2":
            return self.course(row, visits, acute)
        self.rules["M2.3"] += 1
        return []

    def contact(self, row, start, end, acute):
        psychiatric = (self.register.name == "psyk_adm"
                       or row["specialty"] in PSYCHIATRIC)
        return Contact(
            person=row["person"], start=start, end=end, kind="physical",
            acute=acute, specialty=psychiatric,
            action=self.diagnoses.action_of(row["record"],
                                            row["action_diagnosis"]),
            secondary=self.diagnoses.secondary_of(row["record"]),
            date_only=False,
            sources=[(self.register.name, row["number"])])

    def timed(self, row, start, end, acute):
        """One physical contact (types 0, 1, 3 and emergency visits)."""
        if end is BACKWARD:
            self.register.reject("backward")
            self.rules["M2.5 backward"] += 1
            return []
        contact = self.contact(row, start, end, acute)
        if not contact.is_psychiatric():
            return []
        self.diagnoses.mark_used(row["record"], row["action_diagnosis"])
        return [contact]

    def course(self, row, visits, acute):
        """An ambulatory course: its visits, each known by date only (M4.4);
        without any, one contact on its start date."""
        first = midnight(row["start_date"])
        model = self.contact(row, first, first, acute)
        if not model.is_psychiatric():
            return []
        self.diagnoses.mark_used(row["record"], row["action_diagnosis"])
        # yearly files repeat a course: rows that agree in all used fields
        course = (row["record"], row["person"], row["action_diagnosis"],
                  acute, model.specialty, row["start_date"])
        if course in self.courses:
            return []
        self.courses.add(course)
        if not visits:
            model.date_only = True
            return [model]
        self.used_courses.append((row["number"], row["person"]))
        return [self.visit(row, visit, acute) for visit in visits]

    def visit(self, row, visit, acute):
        at = midnight(visit["visit_date"])
        contact = self.contact(row, at, at, acute)
        contact.date_only = True
        contact.sources = [(self.visits_name, visit["number"])]
        if visit["place"] is not None and visit["place"] in self.home_values:
            contact.kind = "out_contact"
        return contact
