"""open_shard.py WRITER: reads the sample shard as docs/formats/store.md says,
with nothing of the program's."""

import datetime
import os
import subprocess
import sys
import tempfile
import unittest

import h5py

WRITER = sys.argv.pop()
EPOCH = datetime.datetime(1970, 1, 1)
NONE = 2**31 - 1


def day(*date):
    return (datetime.datetime(*date) - EPOCH).days


def minute(*instant):
    return int((datetime.datetime(*instant) - EPOCH).total_seconds()) // 60


class OpenShard(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.TemporaryDirectory()
        cls.path = os.path.join(cls.folder.name, "shard.h5")
        subprocess.run([WRITER, cls.path], check=True)
        with h5py.File(cls.path, "r") as file:
            cls.attributes = {name: text.decode()
                              for name, text in file.attrs.items()}
            cls.data = {name: data[()] for name, data in file.items()}
            cls.plain = all(data.chunks is None and data.compression is None
                            for data in file.values())

    @classmethod
    def tearDownClass(cls):
        cls.folder.cleanup()

    def column(self, name, kind, shape):
        data = self.data[name]
        self.assertEqual((data.dtype.str, data.shape), (kind, shape), name)
        return data.tolist()

    def test_says_what_it_is(self):
        self.assertEqual(self.attributes, {"filetype": "samspil store shard",
                                           "format_version": "2.0"})
        self.assertEqual(set(self.data), {
            "key", "birth_day", "death_day", "sex", "residence",
            "contact_offset", "contact", "registration_offset",
            "registration"})
        self.assertTrue(self.plain)

    def test_is_for_its_owner_only(self):
        self.assertEqual(os.stat(self.path).st_mode & 0o777, 0o600)

    def test_keys_have_their_first_byte_highest(self):
        self.assertEqual(self.column("key", "<u8", (3, 2)), [
            [0x0123456789abcdef, 0x0f1e2d3c4b5a6978], [0x8000000000000000, 0],
            [0xffffffffffffffff, 0xfffffffffffffffe]])

    def test_persons(self):
        self.assertEqual(self.column("birth_day", "<i4", (3,)),
                         [day(1980, 2, 29), day(1970, 6, 15),
                          day(1935, 1, 1)])
        self.assertEqual(self.column("death_day", "<i4", (3,)),
                         [NONE, NONE, day(2021, 6, 30)])
        self.assertEqual(self.column("sex", "|u1", (3,)), [1, 2, 0])

    def test_residences(self):
        self.assertEqual(self.column("residence", "|u1", (3, 6)),
                         [[99, 0, 101, 100, 98, 255], [255] * 6, [255] * 6])

    def test_contacts(self):
        self.assertEqual(self.column("contact_offset", "<u4", (4,)),
                         [0, 3, 3, 4])
        physical_none = 11 << 8
        self.assertEqual(self.column("contact", "<u4", (4, 3)), [
            [minute(2018, 5, 1), minute(2018, 5, 1), physical_none | 1 << 3],
            [minute(2019, 12, 31, 23), minute(2020, 1, 1, 13, 30),
             0 | 1 << 2 | 1 << 4 | 2 << 8 | 1 << 17 | 1 << 27],
            [minute(2020, 3, 1, 10), minute(2020, 3, 1, 10, 20), 2 | 10 << 8],
            [minute(2021, 6, 1, 8), minute(2021, 6, 1, 9), physical_none]])

    def test_registrations(self):
        self.assertEqual(self.column("registration_offset", "<u4", (4,)),
                         [0, 2, 2, 2])
        self.assertEqual(self.column("registration", "<u4", (2, 3)), [
            [day(2018, 1, 1), NONE, 0 | 2 << 8 | 0 << 16 | 1 << 24],
            [day(2019, 1, 1), day(2019, 12, 31),
             12 | 4 << 8 | 255 << 16 | 255 << 24]])


if __name__ == "__main__":
    unittest.main()
