#!/usr/bin/env python3
"""Registers, stores and cube files that cannot be used: one clear message,
the right exit status, nothing half-written, no id and no value told.

    bad_input_test.py SAMSPIL
"""

import datetime
import json
import struct
import sys

from bad_input import BEF, GOOD, KONTAKTER, all_cases, run_cases
from program import start, succeed


def case_missing_folder(case):
    case.ingest_fails(case.path("nowhere"), "nowhere")


def case_no_register(case):
    registers = case.registers(dict.fromkeys(GOOD))
    (registers / "notes.csv").write_text("SECRET\n")
    case.ingest_fails(registers, "no register", "bef")


def case_no_population(case):
    case.ingest_fails(case.registers({"bef.csv": None}), "population", "bef")


def case_missing_column(case):
    text = BEF.replace("FOED_DAG", "FOEDT")
    case.ingest_fails(case.registers({"bef.csv": text}), "bef.csv",
                      "FOED_DAG", "FOEDT", "REFERENCETID")
    case.ingest_fails(case.registers({"bef.csv": text}, "again"), "FOED_DAG",
                      ranks=2)


def case_no_header(case):
    body = BEF.split("\n", 1)[1]
    case.ingest_fails(case.registers({"bef.csv": body}), "bef.csv",
                      "does not look like column names")


def case_column_twice(case):
    text = BEF.replace("DISTRIKT", "pnr", 1)
    case.ingest_fails(case.registers({"bef.csv": text}), "bef.csv", "PNR")


def case_empty_file(case):
    case.ingest_fails(case.registers({"dod.csv": ""}), "dod.csv", "empty")


def case_both_lpr3_deliveries(case):
    newer = ("DW_EK_KONTAKT,PNR,KONT_STARTTIDSPUNKT,KONT_SLUTTIDSPUNKT,"
             "KONT_TYPE,PRIORITET,KONT_ANS_HOVEDSPEC,ADIAG\n")
    case.ingest_fails(case.registers({"lpr_a_kontakt.csv": newer}), "--lpr3")


def case_folder_with_a_registers_name(case):
    registers = case.registers()
    (registers / "dod2020.csv").mkdir()
    case.ingest_fails(registers, "dod2020.csv", "folder")


def case_dangling_link(case):
    registers = case.registers()
    (registers / "dod2020.csv").symlink_to("nowhere")
    case.ingest_fails(registers, "dod2020.csv", "cannot open")


def case_form_that_is_not_read(case):
    case.ingest_fails(case.registers({"dod2020.gz": "x"}), "dod2020.gz")


def case_too_many_bad_rows(case):
    bad = "GEHEIM,SECRET001,GEHEIM,,,,ALCA00,,psykiatri,DF2077\n" * 2
    registers = case.registers({"lpr_f_kontakter.csv": KONTAKTER + bad})
    case.ingest_fails(registers, "lpr_f_kontakter", "2 of 122",
                      "unreadable start_date 2", "--max-rejected")
    case.ingest_fails(registers, "1.64 %", ranks=2)
    done = succeed(case.samspil, [
        "ingest", "--registers", registers, "--store", case.path("store"),
        "--max-rejected", "1.64"])
    case.check_confidential(done.stdout, done.stderr,
                            (case.path("store") / "quality.json").read_text())


def case_store_is_there(case):
    store = case.store()
    case.check_mode(store, 0o700)
    for path in store.iterdir():
        case.check_mode(path, 0o600)
    words = ["ingest", "--registers", case.registers(), "--store", store]
    case.fails(words, 1, "--force")
    succeed(case.samspil, [*words, "--force"])
    case.check(not case.path("store.partial").exists(), "a temporary is left")
    case.path("other").mkdir()
    (case.path("other") / "mine.txt").write_text("x")
    case.fails([*words[:-1], case.path("other"), "--force"], 1, "no store")
    case.check((case.path("other") / "mine.txt").exists(), "a file is gone")
    case.fails([*words[:-1], case.path("no") / "store"], 1, "no folder")


def case_cube_file_is_there(case):
    cubes = case.cubes()
    for path in (cubes, case.path("cubes.h5.quality.json")):
        case.check_mode(path, 0o600)
    before = cubes.read_bytes()
    words = ["compute", "--store", case.path("store"), "--out", cubes]
    case.fails(words, 1, "--force")
    succeed(case.samspil, [*words, "--force"])
    case.check(cubes.read_bytes() == before, "it became another")
    case.fails([*words[:-1], case.path("no") / "cubes.h5"], 1, "no folder")
    case.fails([*words[:-1], case.folder, "--force"], 1, "is a folder")


def case_truncated_cube_file(case):
    cubes = case.cubes()
    whole = cubes.read_bytes()
    for size in (0, 100, len(whole) // 2, len(whole) - 1):
        cubes.write_bytes(whole[:size])
        case.fails(["show", "--cubes", cubes], 1, "cubes.h5")
        case.fails(["info", cubes], 1, "cubes.h5")
    case.fails(["show", "--cubes", case.path("nowhere")], 1, "nowhere")
    case.fails(["info", case.path("nowhere")], 1, "nowhere")


def case_damaged_store(case):
    store = case.store()
    words = ["compute", "--store", store, "--out", case.path("cubes.h5")]
    shard = max(store.glob("shard-*"), key=lambda path: path.stat().st_size)
    whole = shard.read_bytes()
    born = datetime.date(1943, 7, 19) - datetime.date(1970, 1, 1)
    birth = [struct.pack("<i", born.days + more) * 2 for more in (0, 1)]
    case.check(birth[0] in whole, "no birth dates in the shard")
    # A byte of a column, of an attribute's name, of the file's header; and
    # more than a byte.
    for damaged in (whole.replace(*birth, 1),
                    b"checksun".join(whole.rsplit(b"checksum", 1)),
                    b"\x88" + whole[1:], whole[:len(whole) // 2], b"",
                    b"not HDF5" * 100):
        case.check(damaged != whole, "nothing is damaged")
        shard.write_bytes(damaged)
        case.fails(words, 1, shard.name, "ingest anew")
        case.fails(words, 1, shard.name, "ingest anew", ranks=2)
    shard.unlink()
    case.fails(words, 1, shard.name, "ingest anew")
    shard.write_bytes(whole)
    manifest = store / "store.json"
    good = manifest.read_text()
    for text, part in (("", "store.json"), ("{}", "store.json"),
                       (good.replace('"format_version": "2.', 
                                     '"format_version": "9.'), "version 9.")):
        manifest.write_text(text)
        case.fails(words, 1, part)
        case.fails(["info", store], 1, part)
    manifest.write_text(good)
    case.check(not case.path("cubes.h5").exists(), "a cube file is there")
    case.check(not case.path("cubes.h5.quality.json").exists(),
               "a quality report is there")
    succeed(case.samspil, words)


def case_no_store(case):
    words = ["compute", "--out", case.path("cubes.h5"), "--store"]
    case.fails([*words, case.path("nowhere")], 1, "nowhere")
    case.fails([*words, case.registers()], 1, "store.json")


def case_bad_geographies(case):
    words = ["compute", "--store", case.store(), "--out",
             case.path("cubes.h5"), "--geographies", case.path("areas.csv")]
    header = "code,name,level,municipality,part\n"
    case.fails(words, 1, "areas.csv")
    for text, part in (("code,name\n", "level"),
                       (header + "751,Mine,mine,101,\n", "751"),
                       (header + "X,Mine,mine,999,\n", "line 2"),
                       (header + "X,Mine,mine,751,byen\n", "line 2"),
                       (header + "X,Mine,mine\n", "line 2")):
        case.path("areas.csv").write_text(text)
        case.fails(words, 1, "areas.csv", part)


def case_key_file(case):
    registers, key = case.registers(), case.path("key")
    words = ["ingest", "--registers", registers, "--key-file", key, "--store"]
    succeed(case.samspil, [*words, case.path("one")])
    case.check_mode(key, 0o400)
    case.check(len(key.read_bytes()) == 16, "a key of another size")
    succeed(case.samspil, [*words, case.path("two")])
    shards = [{path.name: path.read_bytes()
               for path in case.path(name).glob("shard-*")}
              for name in ("one", "two")]
    case.check(shards[0] == shards[1], "the same key gives other shards")
    succeed(case.samspil, ["ingest", "--registers", registers, "--store",
                           case.path("public")])
    prints = {json.loads((case.path(name) / "store.json").read_text())[
        "fingerprint"] for name in ("one", "public")}
    case.check(len(prints) == 1, "the fingerprint depends on the key")
    for content in (b"", b"x" * 15, b"x" * 17):
        key.chmod(0o600)
        key.write_bytes(content)
        case.ingest_fails(registers, "key", "16 bytes",
                          options=["--key-file", key])
    case.ingest_fails(registers, "key",
                      options=["--key-file", case.path("no") / "key"])


def case_ids_are_nowhere(case):
    """Neither in the store nor in the cube file, nor told by any command."""
    cubes, store = case.cubes(), case.path("store")
    for path in (*store.iterdir(), cubes, case.path("cubes.h5.quality.json")):
        case.check(b"SECRET" not in path.read_bytes()
                   and b"GEHEIM" not in path.read_bytes(),
                   f"an id is in {path.name}")
    for words in (["info", store], ["info", cubes], ["show", "--cubes", cubes],
                  ["show", "--cubes", cubes, "--json"]):
        done = start(case.samspil, words)
        case.check(done.returncode == 0, f"{words[0]} failed: {done.stderr}")
        case.check_confidential(done.stdout, done.stderr)


if __name__ == "__main__":
    sys.exit(run_cases(sys.argv[1], all_cases(globals())))
