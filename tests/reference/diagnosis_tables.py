"""The diagnosis tables: which codes a contact has (contract, LPR3 and LPR2).

The table's A counts only if the contact has no action diagnosis, of several
the alphabetically first; B are its secondary ones; + and retracted rows are
ignored.
"""

from register_fields import REGISTERS


class DiagnosisTable:
    """The diagnoses of one table, by contact (LPR3) or record (LPR2)."""

    def __init__(self, register_rows):
        self.register_rows = register_rows
        self.actions = {}        # id -> [(code, row number)]
        self.secondaries = {}
        if register_rows is None:
            return
        key = REGISTERS[register_rows.name].fields[0].name
        for row in register_rows.rows:
            table = {"A": self.actions, "B": self.secondaries}.get(
                row["type"])
            if (table is None or row.get("retracted") == "JA"
                    or row[key] is None or row["code"] is None):
                continue
            table.setdefault(row[key], []).append(
                (row["code"], row["number"]))

    def action_of(self, key, delivered):
        """The action diagnosis: the delivered one, else the table's."""
        if delivered is not None:
            return delivered
        return min((code for code, _ in self.actions.get(key, ())),
                   default=None)

    def secondary_of(self, key):
        return frozenset(code for code, _ in self.secondaries.get(key, ()))

    def mark_used(self, key, delivered):
        """Count the rows that a psychiatric contact of this id needs."""
        if self.register_rows is None:
            return
        for _, number in self.secondaries.get(key, ()):
            self.register_rows.use(number)
        if delivered is None:
            chosen = self.action_of(key, None)
            for code, number in self.actions.get(key, ()):
                if code == chosen:
                    self.register_rows.use(number)
