"""Registers of some thousand persons, whose ids and values are easy to find."""

from bad_input import BEF, HANDICAP, KONTAKTER

#: So many that ranks exchange messages that wait for their receivers.
COPIES = 60


def copies(text):
    """A register with so many times as many persons and contacts."""
    header, _, rows = text.partition("\n")
    return header + "\n" + "".join(
        rows.replace("SECRET", f"SECRET{number:02}").replace(
            "GEHEIM", f"GEHEIM{number:02}") for number in range(COPIES))


def many_registers(case, name="registers", gap=0):
    """Of all kinds that are read at different times. Another gap between the
    persons who get a service makes other registers."""
    diagnoses = ("DW_EK_KONTAKT,DIAGNOSEKODE,DIAGNOSETYPE,SENERE_AFKRAEFTET\n"
                 + "".join(f"GEHEIM{number},DF2077,B,Nej\n"
                           for number in range(120)))
    handicap = "".join(line for number, line
                       in enumerate(HANDICAP.splitlines(keepends=True))
                       if number % (gap + 1) == 0)
    return case.registers({
        "bef.csv": copies(BEF), "lpr_f_kontakter.csv": copies(KONTAKTER),
        "lpr_f_diagnoser.csv": copies(diagnoses),
        "handicap.csv": copies(handicap)}, name)
