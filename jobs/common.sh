# Functions of all job scripts. The scripts source this file; it is not a job.
#
# A user may set these variables for every job:
#   SAMSPIL    the program, if it is not on the PATH
#   FORCE=1    replace existing results
#   REQUEUES   how often a job may return to the queue (20)
# shellcheck shell=bash
set -euo pipefail
umask 077  # stores, cubes and texts about them are confidential

samspil=${SAMSPIL:-samspil}
force=(${FORCE:+--force})
# Lets ingest and compute continue from what a stopped run has saved.
resume=(--resume)

# fail STATUS WHY
fail() {
  echo "${SLURM_JOB_NAME:-job}: $2" >&2
  exit "$1"
}

# need NAME WHAT: ends the job if the variable NAME is not set.
need() { [ -n "${!1:-}" ] || fail 2 "$1 is missing: $2"; }

# --- ranks, threads, memory: only what Slurm has given -----------------------

# A rank has as many threads as its task has cores. Where Slurm binds tasks to
# cores (task/affinity), each thread is bound to a core of its own. Elsewhere
# binding is off: all ranks would bind their threads to the node's first cores.
export OMP_NUM_THREADS=${SLURM_CPUS_PER_TASK:-1}
binding=()
if scontrol show config 2>/dev/null | grep -q '^TaskPlugin .*affinity'; then
  export OMP_PROC_BIND=close OMP_PLACES=cores
  binding=(--cpu-bind=cores)
fi

# With several nodes, the tree fence of Slurm 22.05 lets ranks of a step continue
# before all ranks have arrived. One launch in a hundred died in MPI_Init
# (docs/cluster.md). The ring fence does not have this fault.
export SLURM_PMIX_FENCE=${SLURM_PMIX_FENCE:-ring}

# Prints the memory of a rank [MiB], whether the job requested it with
# --mem-per-cpu or --mem. Prints nothing if the job requested no memory.
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

# --memory for compute: the program itself and MPI get 1 GiB of a rank's memory,
# but at most half of it; compute gets the rest.
memory=()
if [ -n "$(rank_memory)" ]; then
  memory=(--memory "$(rank_memory | awk '{
    printf "%.2f", ($1 > 2048 ? $1 - 1024 : $1 / 2) / 1024 }')")
fi
echo "${SLURM_JOB_NAME:-job}: ${SLURM_NTASKS:-1} ranks on ${SLURM_JOB_NODELIST:-?}, threads of each: $OMP_NUM_THREADS${memory[1]:+, GiB of each for --memory: ${memory[1]}}${SLURM_RESTART_COUNT:+; restart $SLURM_RESTART_COUNT}"

# --- signals -----------------------------------------------------------------

# --signal=B:USR1@120 warns this shell two minutes before the time limit. The
# shell passes the warning on. The program stops within 20 s with its work saved
# (exit status 75; 143 if nothing was finished yet), and the job returns to the
# queue. On scancel, preemption and
# scontrol requeue, Slurm itself sends TERM to the program, which stops in the
# same way. The sender has then decided what happens next; the shell only waits.
warned='' told='' step=''
trap 'warned=1 told=1
  [ -z "$step" ] || kill -USR1 "$step" 2>/dev/null || true' USR1
trap 'told=1' TERM

# Returns the job to the queue, but not for ever if it makes no progress.
requeue() {
  local count=${SLURM_RESTART_COUNT:-0} try
  if ((count >= ${REQUEUES:-20})); then
    fail 75 "at its time limit after $count restarts: nothing that is done is lost; submit it again, with more --time"
  fi
  echo "${SLURM_JOB_NAME:-job}: time is up; back to the queue, restart $((count + 1)) of at most ${REQUEUES:-20}"
  for try in 1 2 3; do  # the controller may be unavailable for a moment
    scontrol requeue "$SLURM_JOB_ID" && exit 75
    sleep $((5 * try))
  done
  fail 75 "cannot go back to the queue; submit it again, it goes on from here"
}

# --- steps -------------------------------------------------------------------

# launch SUBCOMMAND OPTIONS…: runs samspil on all ranks of the job and waits for
# its end. PMIx is the interface that Debian's Open MPI and Slurm share. --wait
# ends all ranks together: if one dies before MPI notices, the others would wait
# for ever. srun runs in the background, because bash handles signals only while
# it waits.
launch() {
  local status
  [ -z "$warned" ] || requeue
  srun --mpi=pmix --wait=30 --cpus-per-task="$OMP_NUM_THREADS" \
    "${binding[@]}" "$samspil" "$@" &
  step=$!
  while :; do
    told='' status=0
    wait "$step" || status=$?
    [ -n "$told" ] || break  # otherwise a signal ended the waiting
  done
  step=''
  [ "$status" -eq 0 ] || [ -z "$warned" ] || requeue
  [ "$status" -eq 0 ] || fail "$status" "samspil $1 ended with $status"
}

# alone SUBCOMMAND OPTIONS…: runs samspil without MPI ranks.
alone() { "$samspil" "$@"; }

# Identifies the file or folder at a place: a new result has a new identity.
identity() { stat -c '%i %y' "$1" 2>/dev/null || echo none; }

# make PLACE HOW…: the command HOW makes the result PLACE. If an earlier attempt
# of a requeued job has already made it, the result remains. srun has been seen
# to end with 0 after a failed launch, so make checks that the result is new.
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

# The last line of every job. It removes the notes: only a further attempt needs
# them. Notes of earlier jobs, which failed, are no longer needed either.
finish() {
  local place
  for place in "${places[@]}"; do rm -f "$place".before-*; done
}

# --- parts of a run, as a job array -------------------------------------------

# part_file NUMBER: the file of that part of CUBES until all parts are joined.
part_file() { printf '%s.part-%s-of-%s\n' "$CUBES" "$1" "$parts"; }

# Sets the number of parts: PARTS, or the number of array tasks (1-N).
count_parts() {
  parts=${PARTS:-$SLURM_ARRAY_TASK_COUNT}
  if [ "$SLURM_ARRAY_TASK_MIN" -lt 1 ] || [ "$SLURM_ARRAY_TASK_MAX" -gt "$parts" ]; then
    fail 2 "the array must be 1-N; PARTS=N if only some of its N tasks are run again"
  fi
}

# compute_part OF OPTIONS…: computes this array task's part of the run.
compute_part() {
  local of=$1 out
  shift
  count_parts
  out=$(part_file "$SLURM_ARRAY_TASK_ID")
  # --force: a part of an earlier job that failed
  make "$out" launch compute --out "$out" --force "${resume[@]}" \
    "${memory[@]}" --part "$SLURM_ARRAY_TASK_ID/$parts" --of "$of" "$@"
}

# join_parts N: makes CUBES from its parts, and removes the parts.
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
