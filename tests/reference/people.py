"""What the rules speak of: contact, registration, person, store."""

from dataclasses import dataclass, field


class DataError(Exception):
    """The data or the run failed (exit status 1)."""


class UsageError(Exception):
    """Wrong usage (exit status 2)."""


@dataclass(slots=True)
class Contact:
    """A hospital contact of a patient; instants in minutes."""
    person: str
    start: int
    end: int | None          # None: no end was delivered (M2.4)
    kind: str                # physical, out_contact, virtual (M2.3)
    acute: bool
    specialty: bool          # the main specialty is psychiatric (M2.1)
    action: str | None       # action diagnosis code, upper case
    secondary: frozenset     # secondary diagnosis codes, upper case
    date_only: bool          # known by date only (M4.4)
    sources: list            # [(register, row number)]: what it comes from

    def is_psychiatric(self, scope="specialty_or_diagnosis"):
        """M2.1"""
        if self.specialty:
            return True
        return (scope == "specialty_or_diagnosis"
                and self.action is not None and self.action.startswith("DF"))


@dataclass(slots=True)
class Registration:
    """A registered social service; days, both ends included."""
    person: str
    service: str             # the row of M5.1
    intervention: str
    level: str
    acting: int | None       # None: no valid code
    paying: int | None
    start: int
    end: int | None          # None: ongoing
    target_group: str        # of M5.5
    source: tuple


@dataclass(slots=True)
class Person:
    birth: int | None = None
    sex: str = "unknown"
    death: int | None = None
    #: 1 January year -> (municipality or None, district or None), the record
    #: that M7.1 chooses; the run's years and the one after them.
    records: dict = field(default_factory=dict)
    contacts: list = field(default_factory=list)
    registrations: list = field(default_factory=list)

    def is_dead_before(self, day):
        return self.death is not None and self.death < day


@dataclass
class Store:
    """What ingest hands to compute: only persons with a birth date (M1.4)."""
    years: list
    observation_end: int     # an instant
    persons: dict            # id -> Person
    quality: dict
