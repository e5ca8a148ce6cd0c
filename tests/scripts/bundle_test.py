#!/usr/bin/env python3
"""A bundle runs from anywhere, with its own libraries and the system's MPI:

    bundle_test.py BUNDLE_SCRIPT BUILD_FOLDER
"""

import os
import pathlib
import subprocess
import sys
import tarfile
import tempfile

BUNDLED = ("jobs/recompute.sbatch", "jobs/common.sh", "scripts/submit",
           "scripts/annexes", "scripts/annexes_parts/command.py",
           "scripts/releases/plan.py", "scripts/completion/samspil.bash",
           "scripts/completion/_samspil", "docs/cluster.md",
           "docs/examples/releases.ini", "README.md", "LICENSE")
NOT_BUNDLED = ("libmpi", "libopen-", "libc.so", "libm.so", "ld-linux",
               "libpmix", "libhwloc", "libevent")


def main(script, build):
    wrong = []
    with tempfile.TemporaryDirectory() as folder:
        archive = pathlib.Path(folder) / "samspil.tar.gz"
        subprocess.run([script, "--build", build, archive], check=True)
        with tarfile.open(archive) as tar:
            names = tar.getnames()
            tar.extractall(pathlib.Path(folder) / "somewhere")
        root = next((pathlib.Path(folder) / "somewhere").iterdir())
        libraries = [path.name for path in (root / "lib").iterdir()]
        wrong += [f"{name} is in the bundle" for name in libraries
                  if name.startswith(NOT_BUNDLED)]
        program = root / "bin" / "samspil"
        clean = {"PATH": os.environ["PATH"], "HOME": folder}
        done = subprocess.run([program, "--version"], env=clean, text=True,
                              capture_output=True)
        if done.returncode or not done.stdout.startswith("samspil "):
            wrong.append(f"it does not start: {done.stderr}")
        found = subprocess.run(["ldd", program], env=clean, text=True,
                               capture_output=True).stdout
        for line in found.splitlines():
            name, _, path = line.strip().partition(" => ")
            if name in libraries and str(root) not in path:
                wrong.append(f"its own {name} is not used: {path}")
        wrong += [f"{name} is missing" for name in BUNDLED
                  if f"{root.name}/{name}" not in names]
        told = subprocess.run([root / "scripts/submit", "--help"], env=clean,
                              text=True, capture_output=True)
        if told.returncode or "releases" not in told.stdout:
            wrong.append(f"submit does not start: {told.stderr}")
    print("\n".join(wrong) or f"runs with {len(libraries)} libraries of its "
          "own")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
