#!/usr/bin/env python3
"""Publishes synthetic registers and opens explorer.html in a browser: its
numbers are the publication's, its address holds what it shows, and it can be
used by all (browser/*.test.mjs).

    browser_test.py SAMSPIL NODE MODULES

MODULES is a folder with a node_modules of package-lock.json. Skipped (exit
status 77) without node 20, and without chromium, but in CI.
EXPLORER_SCREENSHOTS=FOLDER keeps pictures of all views.
"""

import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent / "app"))

from program import environment, run_both, succeed  # noqa: E402

SKIPPED = 77
LEAST_NODE = 20  # of playwright-core; the page is built with 18, too
PERSONS = 1_200_000
#: A name that would end the script that holds it, and begin an element.
AREAS = """code,name,level,municipality,part
X,</script><b id="foreign">Råd,council,751,
X,</script><b id="foreign">Råd,council,101,byen
Y,"Øst & <i>vest</i>",council,101,
Z,Syd,council,461,
"""
ALL = "country region cluster municipality".split()
PLAN = [(figure, level, "year") for level in ALL for figure in
        ["overlap_of_psychiatry", "overlap_per_1000_adults",
         "recipients_per_1000_adults", "growth.overlap"]]
PLAN += [(figure, level, "pooled") for level in ALL for figure in
         ["overlap_of_psychiatry", "overlap_per_1000_adults",
          "recipients_per_1000_adults", "diagnosis_mix.*", "contact_type_mix.*",
          "readmission.*"]]
PLAN += [(figure, level, "pooled") for level in ["country", "region", "cluster"]
         for figure in ["level_mix.*", "intervention_mix.*", "target_group_mix.*",
                        "ambulatory_mix.*", "stays_per_person.overlap.*",
                        "overlap_part_of_bed_days", "deaths_per_1000*",
                        "mortality_ratio.*", "recipients_of_diagnosed.ratio"]]
PLAN += [("diagnosis_mix.*", level, "year") for level in ["country", "region"]]
OWN_PLAN = [("overlap_of_psychiatry", level, period) for level in
            ["country", "municipality", "council"] for period in
            ["2022", "pooled"]]


def publish(samspil, cubes, plan, out):
    file = cubes.with_name(f"{out.name}.csv")
    file.write_text("figure,level,period\n" +
                    "".join(f"{','.join(row)}\n" for row in plan))
    succeed(samspil, ["publish", "--cubes", cubes, "--plan", file, "--out",
                      out], threads=2)


def make_publications(samspil, folder):
    """A large one for the numbers, and one with own areas and a bootstrap."""
    areas = folder / "areas.csv"
    areas.write_text(AREAS, encoding="utf-8")
    succeed(samspil, ["synthesize", "--persons", PERSONS, "--seed", "1",
                      "--out", folder / "registers"], threads=2)
    store, cubes = run_both(samspil, folder / "registers", folder, threads=2)
    publish(samspil, cubes, PLAN, folder / "publication")
    own = folder / "own.h5"
    succeed(samspil, ["compute", "--store", store, "--out", own,
                      "--geographies", areas, "--bootstrap", "20", "--seed",
                      "1"], threads=2)
    publish(samspil, own, OWN_PLAN, folder / "own_areas")
    for name in ["publication", "own_areas"]:
        succeed(samspil, ["audit", "--published", folder / name], threads=2)


def check_same_bytes(samspil, folder):
    again = folder / "again"
    publish(samspil, folder / "own.h5", OWN_PLAN, again)
    first = (folder / "own_areas" / "explorer.html").read_bytes()
    if (again / "explorer.html").read_bytes() != first:
        raise RuntimeError("the same publication has another explorer.html")


def why_not(node, chromium):
    """What is missing; nothing if the browser can be driven."""
    if chromium is None:
        return ("no chromium (scripts/install_dependencies --tests installs "
                "it)")
    version = subprocess.run([node, "--version"], capture_output=True,
                             text=True, check=True).stdout.strip()
    if int(version.lstrip("v").partition(".")[0]) < LEAST_NODE:
        return f"playwright-core needs node {LEAST_NODE}, and this is {version}"
    return None


def main():
    samspil, node, modules = sys.argv[1:]
    chromium = shutil.which("chromium") or shutil.which("chromium-browser")
    missing = why_not(node, chromium)
    if missing:
        print(f"explorer.html is not tested: {missing}", file=sys.stderr)
        # a machine of CI can install chromium by name, but not node 20
        return (1 if os.environ.get("CI") and chromium is None else SKIPPED)
    with tempfile.TemporaryDirectory(prefix="samspil_test_") as holder:
        folder = pathlib.Path(holder)
        make_publications(samspil, folder)
        check_same_bytes(samspil, folder)
        tests = sorted(map(str, (HERE / "browser").glob("*.test.mjs")))
        return subprocess.run(
            [node, "--test", "--test-concurrency=2", *tests],
            env=environment(EXPLORER_MODULES=modules,
                            EXPLORER_CHROMIUM=chromium,
                            EXPLORER_PUBLICATION=str(folder / "publication"),
                            EXPLORER_OWN_AREAS=str(folder / "own_areas")),
            check=False).returncode


if __name__ == "__main__":
    sys.exit(main())
