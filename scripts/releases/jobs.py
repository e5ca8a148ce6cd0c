"""The jobs that a plan needs, each a line for sbatch."""

import dataclasses


@dataclasses.dataclass
class Job:
    """One sbatch line. after: (name of a job before it, its array task)."""
    name: str
    what: str
    kind: str
    variables: dict
    options: list = dataclasses.field(default_factory=list)
    tasks: int = 0
    after: tuple = None

    def options_after(self, number):
        """number: the predecessor's, or what stands for it."""
        task = f"_{self.after[1]}" if self.after[1] else ""
        return [f"--dependency=afterok:{number}{task}",
                "--kill-on-invalid-dep=yes"]

    def command(self, plan):
        log = "%x-%A_%a.log" if self.tasks else "%x-%j.log"
        array = [f"--array=1-{self.tasks}"] if self.tasks else []
        # --export: some sites have another default, and variables are needed
        return ["sbatch", "--parsable", "--export=ALL",
                f"--job-name=samspil-{self.name}",
                f"--output={plan.logs}/{log}", *array, *plan.slurm(self.kind),
                *self.options]


def parted(plan, kind, years, task, variables, parts):
    """A job on a release's store, or an array of parts and what joins it."""
    name, folder = f"{kind}-{years}", plan.folder / years
    cubes = {"CUBES": folder / f"{kind}.h5"}
    yield Job(name, f"{years}: {kind}.h5" + (f" in {parts} parts"
                                             if parts > 1 else ""),
              kind, {"STORE": folder / "store", **cubes, **variables},
              tasks=parts if parts > 1 else 0, after=("yearly", task))
    if parts > 1:
        yield Job(f"{name}-join", f"{years}: {kind}.h5 joined", kind,
                  {**cubes, "MERGE": parts}, ["--ntasks=1"], after=(name, 0))


def jobs_of(plan):
    """In an order in which each comes after what it needs."""
    yearly = {"OUT": plan.folder, "YEARS": " ".join(plan.ranges)}
    of_all = plan.text("input", "compute_options").split()
    yield Job("yearly", f"{' '.join(plan.ranges)}: stores and cubes.h5",
              "yearly", {"REGISTERS": plan.registers, **yearly,
                         "KEY_FILE": plan.place("input", "key_file") or "",
                         "INGEST_OPTIONS": plan.text("input",
                                                     "ingest_options"),
                         "COMPUTE_OPTIONS": " ".join(of_all)},
              tasks=len(plan.ranges))
    if plan.yes("years", "compare") and len(plan.ranges) > 1:
        yield Job("compare", "what changed from release to release", "yearly",
                  {**yearly, "COMPARE": 1}, ["--ntasks=1"], after=("yearly", 0))
    sweep = [word for key in ("vary", "scenario")
             for value in plan.text("scenarios", key).split()
             for word in (f"--{key}", value)]
    if plan.ini.has_section("scenarios") and not sweep:
        plan.fault("scenarios", "vary", "is missing, and scenario too")
    for task, years in enumerate(plan.ranges, start=1):
        if sweep:
            yield from parted(plan, "sensitivity", years, task,
                              {"VARY": " ".join(of_all + sweep)},
                              plan.number("scenarios", "parts", 1, 1000))
        if plan.ini.has_section("bootstrap"):
            yield from parted(
                plan, "bootstrap", years, task,
                {"VARY": " ".join(of_all),
                 "REPLICATES": plan.number("bootstrap", "replicates", 1000,
                                           100_000),
                 "SEED": plan.number("bootstrap", "seed", 1, 999_999_999)},
                plan.number("bootstrap", "parts", 1, 1000))
