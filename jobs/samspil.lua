-- A module file (Lmod) for an unpacked bundle or an installed prefix. Copy it
-- to MODULEPATH/samspil/VERSION.lua and set the folder.
local root = "/opt/samspil"

help([[samspil: who gets both psychiatric treatment and social interventions.
samspil --help; job scripts are in $SAMSPIL_JOBS, see docs/cluster.md.]])
whatis("Name: samspil")
whatis("Description: indicator cubes of psychiatry and social interventions from person-level registers")

-- The cluster's own MPI, Open MPI 4 or 5: put its name here.
depends_on("openmpi")

prepend_path("PATH", pathJoin(root, "bin"))
-- A bundle has its job scripts at its root, an installed prefix under share/.
local jobs = pathJoin(root, "jobs")
if not isDir(jobs) then
  jobs = pathJoin(root, "share/samspil/jobs")
end
setenv("SAMSPIL_JOBS", jobs)
