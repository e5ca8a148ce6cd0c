# What the job scripts share; they source it, it is no job by itself.
#
# Variables that a user may set for every job:
#   SAMSPIL    the program, if it is not on the PATH
#   FORCE=1    replace results that are there already
#   REQUEUES   how often a job may go back to the queue (20)
# shellcheck shell=bash
set -euo pipefail
umask 077  # stores, cubes and what is said about them are confidential

samspil=${SAMSPIL:-samspil}
force=(${FORCE:+--force})
# What makes ingest and compute go on from what a stopped run has kept.
resume=(--resume)

# fail STATUS WHY
fail() {
  echo "${SLURM_JOB_NAME:-job}: $2" >&2
  exit "$1"
}

# need NAME WHAT: a variable without which the job makes no sense.
need() { [ -n "${!1:-}" ] || fail 2 "$1 is missing: $2"; }

# --- ranks, threads, memory: what Slurm has given, nothing else -------------

# Threads of a rank = the cores of a task. Each thread is tied to a core of its
# own where Slurm ties tasks to cores (task/affinity); elsewhere every rank
# would tie its threads to the node's first cores, all ranks to the same.
export OMP_NUM_THREADS=${SLURM_CPUS_PER_TASK:-1}
binding=()
if scontrol show config 2>/dev/null | grep -q '^TaskPlugin .*affinity'; then
  export OMP_PROC_BIND=close OMP_PLACES=cores
  binding=(--cpu-bind=cores)
fi

# Slurm 22.05's fence in the shape of a tree lets ranks of a step on several
# nodes go on before all have come: one launch in a hundred died in MPI_Init
# (docs/cluster.md). The ring does not.
export SLURM_PMIX_FENCE=${SLURM_PMIX_FENCE:-ring}

# The memory of a rank [MiB], however the job asked for it (--mem-per-cpu,
# --mem); nothing if it did not.
rank_memory() {
  local most
  if [ -n "${SLURM_MEM_PER_CPU:-}" ]; then
    echo $((SLURM_MEM_PER_CPU * OMP_NUM_THREADS))
  elif [ "${SLURM_MEM_PER_NODE:-0}" -gt 0 ]; then
    # SLURM_TASKS_PER_NODE is like 4(x2),3: the fullest node decides.
    most=$(tr ',' '\n' <<< "${SLURM_TASKS_PER_NODE:-1}" | sed 's/(.*//' |
      sort -n | tail -n 1)
    echo $((SLURM_MEM_PER_NODE / most))
  fi
}

# --memory for compute: 1 GiB of a rank's memory, at most half of it, is left
# to the program itself and MPI.
memory=()
if [ -n "$(rank_memory)" ]; then
  memory=(--memory "$(rank_memory | awk '{
    printf "%.2f", ($1 > 2048 ? $1 - 1024 : $1 / 2) / 1024 }')")
fi
echo "${SLURM_JOB_NAME:-job}: ${SLURM_NTASKS:-1} ranks on ${SLURM_JOB_NODELIST:-?}, threads of each: $OMP_NUM_THREADS${memory[1]:+, GiB of each for --memory: ${memory[1]}}${SLURM_RESTART_COUNT:+; restart $SLURM_RESTART_COUNT}"

# --- signals -----------------------------------------------------------------

# --signal=B:USR1@120 warns this shell two minutes before the time limit. It
# passes the warning on; the program stops within 20 s with its work kept (exit
# status 75), and the job goes back to the queue. TERM (scancel, preemption,
# scontrol requeue) Slurm itself sends to the program, which stops likewise; what
# happens then has been decided by whoever sent it, and the shell only waits.
warned='' told='' step=''
trap 'warned=1 told=1
  [ -z "$step" ] || kill -USR1 "$step" 2>/dev/null || true' USR1
trap 'told=1' TERM

# Back to the queue; not for ever, if a job makes no headway.
requeue() {
  local count=${SLURM_RESTART_COUNT:-0} try
  if ((count >= ${REQUEUES:-20})); then
    fail 75 "at its time limit after $count restarts: nothing that is done is lost; submit it again, with more --time"
  fi
  echo "${SLURM_JOB_NAME:-job}: time is up; back to the queue, restart $((count + 1)) of at most ${REQUEUES:-20}"
  for try in 1 2 3; do  # the controller may be away for a moment
    scontrol requeue "$SLURM_JOB_ID" && exit 75
    sleep $((5 * try))
  done
  fail 75 "cannot go back to the queue; submit it again, it goes on from here"
}

# --- steps -------------------------------------------------------------------

# launch SUBCOMMAND OPTIONS…: samspil on all ranks of the job, to its end. PMIx
# is the interface that Debian's Open MPI and Slurm share. Ranks end together;
# --wait: if one dies before MPI knows it, the others would wait for ever. srun
# runs in the background because bash answers signals only while it waits.
launch() {
  local status
  [ -z "$warned" ] || requeue
  srun --mpi=pmix --wait=30 --cpus-per-task="$OMP_NUM_THREADS" \
    "${binding[@]}" "$samspil" "$@" &
  step=$!
  while :; do
    told='' status=0
    wait "$step" || status=$?
    [ -n "$told" ] || break  # else it was the signal that ended the waiting
  done
  step=''
  [ "$status" -eq 0 ] || [ -z "$warned" ] || requeue
  [ "$status" -eq 0 ] || fail "$status" "samspil $1 ended with $status"
}

# alone SUBCOMMAND OPTIONS…: samspil without ranks.
alone() { "$samspil" "$@"; }

# Which file or folder stands there: a new result is another one.
identity() { stat -c '%i %y' "$1" 2>/dev/null || echo none; }

# make PLACE HOW…: HOW makes the result PLACE. Of a requeued job's results,
# those that an earlier attempt has made stand. srun has been seen to end with
# 0 after a failed launch: it must be a new result.
places=()
make() {
  local place=$1 note="$1.before-$SLURM_JOB_ID"
  shift
  places+=("$place")
  if [ ! -e "$note" ]; then
    mkdir -p "$(dirname "$place")"
    identity "$place" > "$note.new"
    mv "$note.new" "$note"
  elif [ "$(identity "$place")" != "$(cat "$note")" ]; then
    echo "$place: made by an earlier attempt of this job"
    return
  fi
  "$@"
  [ "$(identity "$place")" != "$(cat "$note")" ] ||
    fail 1 "no new $place was made, although samspil $2 ended with 0"
}

# The last line of every job: a further attempt alone needs the notes, and
# those of earlier jobs, which failed, have had their time.
finish() {
  local place
  for place in "${places[@]}"; do rm -f "$place".before-*; done
}

# --- parts of a run, as a job array -------------------------------------------

# part_file NUMBER: where that part of CUBES stands until all are joined.
part_file() { printf '%s.part-%s-of-%s\n' "$CUBES" "$1" "$parts"; }

# How many parts: PARTS, else the array's tasks, which are counted from 1.
count_parts() {
  parts=${PARTS:-$SLURM_ARRAY_TASK_COUNT}
  if [ "$SLURM_ARRAY_TASK_MIN" -lt 1 ] || [ "$SLURM_ARRAY_TASK_MAX" -gt "$parts" ]; then
    fail 2 "the array must be 1-N; PARTS=N if only some of its N tasks are run again"
  fi
}

# compute_part OF OPTIONS…: this array task's part of the run.
compute_part() {
  local of=$1 out
  shift
  count_parts
  out=$(part_file "$SLURM_ARRAY_TASK_ID")
  # --force: a part of an earlier job that failed
  make "$out" launch compute --out "$out" --force "${resume[@]}" \
    "${memory[@]}" --part "$SLURM_ARRAY_TASK_ID/$parts" --of "$of" "$@"
}

# join_parts N: CUBES from its parts, which are not needed any more.
join_parts() {
  local number file files=()
  parts=$1
  for ((number = 1; number <= parts; ++number)); do
    files+=("$(part_file "$number")")
  done
  make "$CUBES" alone merge --out "$CUBES" "${force[@]}" "${files[@]}"
  alone info "$CUBES"
  for file in "${files[@]}"; do
    rm -f "$file" "$file.quality.json" "$file".before-*
  done
}
