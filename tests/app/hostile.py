"""What the tests of hostile surroundings share: files of somebody else, and the
commands that they stand in the way of. docs/security.md names the cases."""

import json
import os
import stat

FOREIGN = "years of somebody's work"


def leave(path, content=FOREIGN, mode=0o666):
    """A file of somebody else, whom the test plays."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(content)
    path.chmod(mode)
    return path


def leave_marked(folder, kind):
    """A folder of the program's own, as an earlier run left it."""
    folder.mkdir(mode=0o700)
    (folder / "samspil-work.json").write_text(json.dumps(
        {"filetype": kind, "format_version": "1.0",
         "program_version": "0.1.0", "settings": ""}))


def ingest(case, *more, store="store", name="registers"):
    registers = case.path(name)
    if not registers.exists():
        case.registers(name=name)
    return ["ingest", "--registers", registers, "--store", case.path(store),
            *more]


def compute(case, *more):
    if not case.path("store").exists():
        case.store()
    return ["compute", "--store", case.path("store"), "--out",
            case.path("cubes.h5"), *more]


def is_private(path):
    status = path.stat()
    return (status.st_uid == os.geteuid() and
            stat.S_IMODE(status.st_mode) & 0o077 == 0)


def check_untouched(case, *paths):
    for path in paths:
        case.check(path.exists() and path.read_text() == FOREIGN,
                   f"{path.name} was touched")
