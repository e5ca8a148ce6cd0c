#!/usr/bin/python3
"""Hand-made facts that the readers are held against: value forms, CSV
dialects, file names and the quality counts. Run: readers_test.py"""

import datetime
import pathlib
import tempfile
import unittest

from calendar_days import day_of, midnight
from delimited import fields_of, lines_of, separator_of
from ingest import ingest
from register_files import register_of
from value_forms import (UNREADABLE, read_date, read_datetime,
                         read_municipality, read_time)

MAY_1 = datetime.date(2020, 5, 1).toordinal()


class ValueForms(unittest.TestCase):
    def test_dates(self):
        for text in ("2020-05-01", "20200501", "01-05-2020", "01/05/2020",
                     "01MAY2020", "01may2020", "22036", "22036.0", "20200501,0",
                     "2020-05-01 10:00", "20200501T24:00:00.5Z",
                     "01MAY2020:10:00", "01-05-2020 10:00:00 +01:00"):
            self.assertEqual(read_date(text), MAY_1, text)
        self.assertEqual(read_date("-1"), day_of(1959, 12, 31))
        for text in ("2020-02-30", "1-5-2020", "01-05/2020", "3000000",
                     "1581-12-31", "-999999", "01MAI2020", "1.5", "+1",
                     "2020-05-01 10:60", "2020-05-01 9:30", "5.0.0"):
            self.assertIs(read_date(text), UNREADABLE, text)

    def test_times(self):
        for text in ("10:00", "10:00:59", "10.00", "36000", "36059"):
            self.assertEqual(read_time(text), 600, text)
        for text in ("24:00", "24:00:00", "24.00", "86400"):
            self.assertEqual(read_time(text), 1440, text)
        self.assertEqual(read_time("8:05"), 485)
        for text in ("1000", "0016", "016", "10.5", "16:40:00,5"):
            self.assertEqual(read_time(text), {
                "1000": 16, "10.5": 0, "16:40:00,5": 1000}.get(text, 16))
        self.assertEqual(read_time("1000", hhmm=True), 600)
        for text in ("24:01", "25:00", "10:60", "86401", "-1", "0960"):
            self.assertIs(read_time(text), UNREADABLE, text)

    def test_datetimes(self):
        ten = midnight(MAY_1) + 600
        for text in ("2020-05-01 10:00", "2020-05-01T10:00:30",
                     "01MAY2020:10:00:00", str(22036 * 86400 + 36000),
                     "01/05/2020 10:00", "20200501T10:00Z"):
            self.assertEqual(read_datetime(text), ten, text)
        self.assertEqual(read_datetime("2020-04-30 24:00"), midnight(MAY_1))
        self.assertEqual(read_datetime("20200501"), midnight(MAY_1))
        self.assertEqual(read_datetime("-8640000.5"),
                         midnight(day_of(1960, 1, 1)) - 144000 - 1)
        for text in ("22036", "01MAY2020:10:00", "2020-05-01  10:00", "1.5",
                     "999999", "1234567890123"):
            self.assertIs(read_datetime(text), UNREADABLE, text)

    def test_municipalities(self):
        self.assertEqual(read_municipality("0751"), 751)
        self.assertEqual(read_municipality("411"), 411)
        for text in ("999", "00751", "7a1"):
            self.assertIsNone(read_municipality(text), text)


class Dialects(unittest.TestCase):
    def test_fields(self):
        self.assertEqual(fields_of('a,"b,c","d""e",f"g', ","),
                         ["a", "b,c", 'd"e', 'f"g'])
        self.assertEqual(fields_of('a,"b,c', ","), ["a", "b,c"])
        self.assertEqual(fields_of('"",', ","), ["", ""])
        self.assertEqual(lines_of('a\r\n\n"b\nc'), ["a", '"b', "c"])

    def test_separator(self):
        self.assertEqual(separator_of("a;b,c;d"), ";")
        self.assertEqual(separator_of('"a;b;c",d'), ",")
        self.assertEqual(separator_of("a\tb;c"), ";")

    def test_file_names(self):
        self.assertEqual(register_of("DOD2022").name, "deaths")
        self.assertEqual(register_of("t_lpr_adm").name, "lpr_adm")
        self.assertEqual(register_of("bef").name, "population")
        for name in ("dodsaars", "t_bef", "lpr_f_kontakterx"):
            self.assertIsNone(register_of(name), name)


class Quality(unittest.TestCase):
    def test_counts(self):
        files = {
            "bef20200101.csv": "PNR,FOED_DAG,KOEN,KOM\nA,1980-01-01,1,751\n"
                               "A,1980-01-02,1,751\nB,,1,751\n,,,\nC,1\n",
            "lpr_a_kontakt.csv":
                "DW_EK_KONTAKT,PNR,KONT_STARTTIDSPUNKT,KONT_SLUTTIDSPUNKT,"
                "KONT_TYPE,PRIORITET,KONT_ANS_HOVEDSPEC,ADIAG\n"
                "1,A,2020-01-02 10:00,2020-01-02 11:00,ALCA00,,psykiatri,\n"
                "2,A,2020-01-02 10:00,2020-01-02 11:00,ALCA00,,psykiatri,\n"
                "3,A,2020-01-02 10:00,2020-01-02 09:00,ALCA00,,kirurgi,\n"
                "4,A,2020-01-02 10:00,2020-01-02 11:00,x,,psykiatri,\n"
                "5,B,2020-01-02 10:00,,ALCA00,,psykiatri,\n"
                "6,A,22036,,ALCA00,,psykiatri,\n"
                "7,A,2020-01-02 10:00,,ALCA00,,kirurgi,\n",
            "lpr_a_diagnose.csv":
                "DW_EK_KONTAKT,DIAG_KODE,DIAG_KODE_TYPE,SENERE_AFKRAEFTET\n"
                "1,DF20,A,\n1,DF10,A,\n1,DF30,B,ja\n2,DF10,A,\n7,DF20,B,\n"}
        with tempfile.TemporaryDirectory() as folder:
            for name, text in files.items():
                (pathlib.Path(folder) / name).write_text(text, "utf-8")
            quality = ingest(pathlib.Path(folder), [2020]).quality
        registers, rules = quality["registers"], quality["rules"]
        self.assertEqual(registers["population"], {
            "files": 1, "rows": 5, "used": 2, "not_needed": 1,
            "rejected": {"fields": 1, "missing person": 1}})
        self.assertEqual(registers["lpr_a_kontakt"], {
            "files": 1, "rows": 7, "used": 1, "not_needed": 4,
            "rejected": {"backward": 1, "unreadable start": 1}})
        self.assertEqual(registers["lpr_a_diagnose"]["used"], 2)
        self.assertEqual({k: v for k, v in rules.items() if v}, {
            "M1.4": 1, "M1.6": 1, "M2.3": 1, "M2.4": 1,
            "M2.4 until observation_end": 1, "M2.5": 2, "M2.5 backward": 1,
            "M2.5 duplicates": 1})


if __name__ == "__main__":
    unittest.main()
