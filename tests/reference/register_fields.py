"""The registers, their files and their fields (contract, Inputs)."""

from dataclasses import dataclass

from value_forms import (read_birth_date, read_code, read_date,
                         read_datetime, read_district, read_end_date,
                         read_end_datetime, read_hour, read_minute,
                         read_municipality, read_person, read_sex,
                         read_specialty, read_text, read_time)


@dataclass(frozen=True)
class Field:
    name: str
    columns: tuple           # names in order of preference
    read: object
    required: bool = False   # a row without a value is bad
    optional: bool = False   # the column may be absent


@dataclass(frozen=True)
class Register:
    name: str
    prefixes: tuple
    fields: tuple


PERSON = Field("person", ("PNR",), read_person, required=True)
LPR2_PERSON = Field("person", ("PNR", "V_CPR", "CPR"), read_person,
                    required=True)
LPR2_RECORD = Field("record", ("RECNUM", "K_RECNUM", "V_RECNUM"), read_text,
                    required=True)


def lpr2_prefixes(prefix):
    """t_ may stand before the LPR2 ones."""
    return (prefix, "t_" + prefix)


def lpr2_admissions(name, specialty_is_optional):
    return Register(name, lpr2_prefixes(name), (
        LPR2_RECORD,
        LPR2_PERSON,
        Field("type", ("C_PATTYPE",), read_code),
        Field("action_diagnosis", ("C_ADIAG",), read_code),
        Field("admission", ("C_INDM",), read_code),
        Field("start_date", ("D_INDDTO",), read_date, required=True),
        Field("start_hour", ("V_INDTIME",), read_hour),
        Field("start_minute", ("V_INDMINUT",), read_minute),
        Field("end_date", ("D_UDDTO",), read_end_date),
        Field("end_hour", ("V_UDTIME",), read_hour),
        Field("specialty", ("C_SPEC",), read_code,
              optional=specialty_is_optional),
    ))


def lpr2_diagnoses(name):
    return Register(name, lpr2_prefixes(name), (
        LPR2_RECORD,
        Field("code", ("C_DIAG",), read_code),
        Field("type", ("C_DIAGTYPE",), read_code),
    ))


def lpr2_visits(name):
    return Register(name, lpr2_prefixes(name), (
        LPR2_RECORD,
        Field("visit_date", ("D_AMBDTO",), read_date, required=True),
        Field("place", ("C_YDSTED",), read_code, optional=True),
    ))


def lpr3_diagnoses(name, code, kind):
    return Register(name, (name,), (
        Field("contact", ("DW_EK_KONTAKT",), read_text),
        Field("code", (code,), read_code),
        Field("type", (kind,), read_code),
        Field("retracted", ("SENERE_AFKRAEFTET",), read_code),
    ))


REGISTERS = {register.name: register for register in (
    Register("population", ("bef",), (
        PERSON,
        # without the column: from the file's name
        Field("reference_date", ("REFERENCETID",), read_date, required=True,
              optional=True),
        Field("birth_date", ("FOED_DAG",), read_birth_date),
        Field("sex", ("KOEN",), read_sex),
        Field("municipality", ("KOM", "BOPIKOM"), read_municipality),
        Field("district", ("DISTRIKT",), read_district, optional=True),
    )),
    Register("deaths", ("dod",), (
        PERSON,
        Field("death_date", ("DODDATO",), read_date, required=True),
    )),
    Register("lpr_f_kontakter", ("lpr_f_kontakter",), (
        Field("contact", ("DW_EK_KONTAKT",), read_text),
        PERSON,
        Field("start_date", ("DATO_START",), read_date, required=True),
        Field("start_time", ("TIDSPUNKT_START",), read_time),
        Field("end_date", ("DATO_SLUT",), read_end_date),
        Field("end_time", ("TIDSPUNKT_SLUT",), read_time),
        Field("type", ("KONTAKTTYPE",), read_code),
        Field("priority", ("PRIORITET",), read_code),
        Field("specialty", ("HOVEDSPECIALE_ANS",), read_specialty),
        Field("action_diagnosis", ("AKTIONSDIAGNOSE",), read_code),
    )),
    lpr3_diagnoses("lpr_f_diagnoser", "DIAGNOSEKODE", "DIAGNOSETYPE"),
    Register("lpr_a_kontakt", ("lpr_a_kontakt",), (
        Field("contact", ("DW_EK_KONTAKT",), read_text),
        PERSON,
        Field("start", ("KONT_STARTTIDSPUNKT",), read_datetime,
              required=True),
        Field("end", ("KONT_SLUTTIDSPUNKT",), read_end_datetime),
        Field("type", ("KONT_TYPE",), read_code),
        Field("priority", ("PRIORITET",), read_code),
        Field("specialty", ("KONT_ANS_HOVEDSPEC",), read_specialty),
        Field("action_diagnosis", ("ADIAG",), read_code),
        Field("system", ("LPRINDBERETNINGSSYSTEM",), read_code,
              optional=True),
    )),
    lpr3_diagnoses("lpr_a_diagnose", "DIAG_KODE", "DIAG_KODE_TYPE"),
    lpr2_admissions("psyk_adm", specialty_is_optional=True),
    lpr2_diagnoses("psyk_diag"),
    lpr2_visits("psyk_pers"),
    lpr2_admissions("lpr_adm", specialty_is_optional=False),
    lpr2_diagnoses("lpr_diag"),
    lpr2_visits("lpr_bes"),
    Register("social", ("handicap",), (
        PERSON,
        Field("service", ("YDELSE",), read_code),
        Field("acting", ("HANDLEKOM",), read_municipality),
        Field("paying", ("BETALKOM",), read_municipality),
        Field("start", ("STARTDATO",), read_date, required=True),
        Field("end", ("SLUTDATO",), read_end_date),
        Field("target_group", ("MAALGRUPPE",), read_code),
    )),
)}
